import type { Duty } from '#kernel/org/directory.ts'

/** The cast of the demo bureau: one set of invented people for the seed, the tests and the manual. */
export interface Cast {
  readonly login: string
  readonly name: string
  readonly rank: string
  readonly unit: string
  readonly posts: readonly { duty: Duty; title: string }[]
  readonly admin?: 'system' | 'security' | 'audit'
}

/** People whom the story names; everybody else is made by `invent`. */
export const cast: readonly Cast[] = [
  {
    login: 'juzhang',
    name: '周建民',
    rank: '正处级',
    unit: 'leaders',
    posts: [{ duty: '局长', title: '党组书记、局长' }],
  },
  {
    login: 'fujuzhang1',
    name: '杨慧芬',
    rank: '副处级',
    unit: 'leaders',
    posts: [{ duty: '副局长', title: '党组成员、副局长' }],
  },
  {
    login: 'fujuzhang2',
    name: '陶志强',
    rank: '副处级',
    unit: 'leaders',
    posts: [{ duty: '副局长', title: '党组成员、副局长' }],
  },
  {
    login: 'fujuzhang3',
    name: '李云松',
    rank: '副处级',
    unit: 'leaders',
    posts: [{ duty: '副局长', title: '副局长' }],
  },
  {
    login: 'jijianzuzhang',
    name: '王正平',
    rank: '副处级',
    unit: 'leaders',
    posts: [{ duty: '纪检组长', title: '党组成员、纪检组长' }],
  },
  {
    login: 'diaoyanyuan',
    name: '沈国良',
    rank: '副处级',
    unit: 'leaders',
    posts: [{ duty: '调研员', title: '副调研员' }],
  },
  {
    login: 'zhuren',
    name: '张文华',
    rank: '正科级',
    unit: 'office',
    posts: [{ duty: '科室负责人', title: '办公室主任' }],
  },
  {
    login: 'fuzhuren',
    name: '罗晓燕',
    rank: '副科级',
    unit: 'office',
    posts: [{ duty: '科室副职', title: '办公室副主任' }],
  },
  {
    login: 'shoufa',
    name: '林晓',
    rank: '科员',
    unit: 'office',
    posts: [{ duty: '收发员', title: '收发员' }],
  },
  {
    login: 'jiyao',
    name: '何静',
    rank: '科员',
    unit: 'office',
    posts: [{ duty: '机要员', title: '机要员' }],
  },
  {
    login: 'dangan',
    name: '赵秀兰',
    rank: '科员',
    unit: 'office',
    posts: [{ duty: '档案管理员', title: '档案管理员' }],
  },
  {
    login: 'wenyin',
    name: '马骏',
    rank: '科员',
    unit: 'office',
    posts: [{ duty: '文印员', title: '文印员' }],
  },
  {
    login: 'yinzhang',
    name: '高敏',
    rank: '科员',
    unit: 'office',
    posts: [{ duty: '印章管理员', title: '印章管理员' }],
  },
  {
    login: 'siji',
    name: '普光明',
    rank: '工勤',
    unit: 'office',
    posts: [{ duty: '驾驶员', title: '驾驶员' }],
  },
  {
    login: 'jiuye',
    name: '陈志远',
    rank: '正科级',
    unit: 'employment',
    posts: [{ duty: '科室负责人', title: '科长' }],
  },
  {
    login: 'jiuyeyuan',
    name: '王芳',
    rank: '科员',
    unit: 'employment',
    posts: [{ duty: '科员', title: '科员' }],
  },
  {
    login: 'yanglao',
    name: '刘秀英',
    rank: '正科级',
    unit: 'pension',
    posts: [{ duty: '科室负责人', title: '科长' }],
  },
  {
    login: 'yanglaoyuan',
    name: '李俊杰',
    rank: '科员',
    unit: 'pension',
    posts: [{ duty: '科员', title: '科员' }],
  },
  {
    login: 'renjiao',
    name: '黄丽华',
    rank: '正科级',
    unit: 'personnel',
    posts: [{ duty: '科室负责人', title: '科长' }],
  },
  {
    login: 'fagui',
    name: '郭宏伟',
    rank: '正科级',
    unit: 'policy',
    posts: [{ duty: '科室负责人', title: '科长' }],
  },
  {
    login: 'faguiyuan',
    name: '杨立新',
    rank: '科员',
    unit: 'policy',
    posts: [{ duty: '科员', title: '科员' }],
  },
  {
    login: 'xinfang',
    name: '韦明亮',
    rank: '正科级',
    unit: 'arbitration',
    posts: [{ duty: '科室负责人', title: '院长' }],
  },
  {
    login: 'xinfangyuan',
    name: '龙小燕',
    rank: '科员',
    unit: 'arbitration',
    posts: [{ duty: '科员', title: '科员' }],
  },
  {
    login: 'gongshang',
    name: '普艳',
    rank: '副科级',
    unit: 'injury',
    posts: [{ duty: '科室副职', title: '副科长' }],
  },
  {
    login: 'chuangkou',
    name: '侬秀梅',
    rank: '科员',
    unit: 'insurance',
    posts: [{ duty: '窗口工作人员', title: '窗口工作人员' }],
  },
  {
    login: 'dangwei',
    name: '农秀兰',
    rank: '正科级',
    unit: 'party-committee',
    posts: [{ duty: '科室负责人', title: '机关党委专职副书记' }],
  },
  {
    login: 'xitong',
    name: '陆系统',
    rank: '科员',
    unit: 'information',
    posts: [{ duty: '科员', title: '系统管理员' }],
    admin: 'system',
  },
  {
    login: 'anquan',
    name: '韦安全',
    rank: '科员',
    unit: 'information',
    posts: [{ duty: '科员', title: '安全管理员' }],
    admin: 'security',
  },
  {
    login: 'shenji',
    name: '田审计',
    rank: '科员',
    unit: 'funds',
    posts: [{ duty: '科员', title: '审计管理员' }],
    admin: 'audit',
  },
]

/** 分管: who leads which units. */
export const charges: Readonly<Record<string, readonly string[]>> = {
  juzhang: ['personnel', 'finance'],
  fujuzhang1: ['office', 'policy', 'employment', 'skills', 'jobs', 'talent', 'information'],
  fujuzhang2: ['pension', 'medical', 'injury', 'rural', 'funds', 'insurance', 'health'],
  fujuzhang3: ['wages', 'recruit', 'civil', 'institutions', 'experts', 'veterans', 'exams'],
  jijianzuzhang: ['labour', 'arbitration', 'inspection'],
}

/**
 * A-B 角, as pairs of logins: the second stands in while the first is away. Heads and deputies of the
 * sections are paired besides.
 */
export const standIns: readonly (readonly [string, string])[] = [
  ['juzhang', 'fujuzhang1'],
  ['fujuzhang1', 'fujuzhang2'],
  ['fujuzhang2', 'fujuzhang1'],
  ['fujuzhang3', 'jijianzuzhang'],
  ['jijianzuzhang', 'fujuzhang3'],
  ['shoufa', 'jiyao'],
]

/** The post of 工伤科科长 is vacant in the story; its deputy is acting. */
export const vacantHeads = ['injury'] as const

const surnames =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤侬普'
const given = [
  '晓东',
  '丽萍',
  '国强',
  '春梅',
  '志明',
  '海燕',
  '建国',
  '雪梅',
  '永生',
  '红英',
  '文斌',
  '玉兰',
  '学军',
  '美玲',
  '家旺',
  '秀珍',
  '云飞',
  '思雨',
  '正荣',
  '桂芳',
  '俊',
  '慧',
  '磊',
  '婷',
  '涛',
]

/** Invents a name: the n-th is always the same, and no two of the first thousand are equal. */
export function invent(n: number): string {
  return `${surnames[(n * 7) % surnames.length]}${given[(n * 3 + Math.floor(n / given.length)) % given.length]}`
}
