import type { Directory, UnitId } from '#kernel/org/directory.ts'

/**
 * Which section a message is likely for, from its words: a suggestion with its reason, a person decides.
 * The words are those citizens use for what chapter 1 gives each section to do.
 */

const wordsOf: Readonly<Record<string, readonly string[]>> = {
  wages: [
    '事业单位退休',
    '机关退休',
    '公务员工资',
    '教师工资',
    '绩效工资',
    '津贴',
    '补贴发放',
    '13个月工资',
    '工资调整',
    '工资套改',
    '退休工资',
    '带薪年休',
    '年休假',
    '工龄认定',
    '退休审批',
    '丧葬费',
    '抚恤金',
    '福利待遇',
  ],
  recruit: ['公务员考试', '公务员招录', '招录公务员', '公考', '遴选', '选调生', '面试', '体检'],
  civil: [
    '公务员调动',
    '干部任用',
    '公务员登记',
    '职务晋升',
    '干部升',
    '公务员考核',
    '挂职',
    '职级',
  ],
  institutions: [
    '事业编',
    '事业单位招聘',
    '事业单位考试',
    '编制',
    '聘用合同',
    '事业单位人事',
    '教师招聘',
    '教师编',
    '工勤',
    '岗位设置',
  ],
  experts: [
    '职称',
    '评审',
    '专家',
    '高级工程师',
    '中级职称',
    '专业技术人员',
    '人才引进',
    '人才补贴',
    '特殊津贴',
  ],
  veterans: ['军转', '转业', '退役', '退伍', '复员', '军官', '军人安置', '企业军转干部'],
  employment: [
    '失业',
    '再就业',
    '就业困难',
    '就业登记',
    '稳岗',
    '公益性岗位',
    '就业扶贫',
    '大学生就业',
    '就业见习',
    '就业补贴',
    '找工作',
    '就业',
  ],
  skills: [
    '技能鉴定',
    '职业资格',
    '职业培训',
    '技能培训',
    '技工',
    '技师',
    '培训学校',
    '教练员',
    '职业技能',
    '培训班',
    '考证',
  ],
  labour: [
    '劳动合同',
    '最低工资',
    '工资指导',
    '劳务派遣',
    '集体合同',
    '内退',
    '企业改制',
    '同工不同酬',
    '试用期',
    '加班费',
    '解除合同',
    '辞职',
    '经济补偿',
    '工时',
  ],
  pension: [
    '养老保险',
    '养老金',
    '企业退休',
    '社保补缴',
    '提前退休',
    '病退',
    '退休年龄',
    '视同缴费',
    '参保',
    '断缴',
    '社保',
    '社保转移',
  ],
  medical: [
    '医疗保险',
    '医保',
    '生育保险',
    '产假',
    '生育津贴',
    '新农合',
    '农合',
    '医药费',
    '报销',
    '门诊',
    '住院',
    '大病',
    '异地就医',
  ],
  injury: ['工伤', '职业病', '伤残鉴定', '劳动能力鉴定', '工亡', '伤残等级'],
  funds: ['社保基金', '骗保', '套取', '基金监督', '冒领', '基金安全'],
  arbitration: ['仲裁', '劳动争议', '劳动关系', '裁决', '调解'],
  rural: [
    '居民养老',
    '农村养老',
    '新农保',
    '城乡居民养老',
    '失地农民',
    '被征地',
    '村干部',
    '农村老人',
    '一次性缴纳',
  ],
  inspection: [
    '拖欠工资',
    '欠薪',
    '讨薪',
    '农民工',
    '不签合同',
    '没有签订',
    '非法用工',
    '克扣',
    '押金',
    '童工',
    '违反劳动法',
    '超时加班',
    '不买社保',
    '没买社保',
    '不缴社保',
    '没有缴纳',
    '五险一金',
    '不许辞职',
    '黑心',
    '用工',
    '黑中介',
    '劳动监察',
    '不发工资',
    '工资不发',
  ],
  talent: ['人才市场', '档案托管', '人事代理', '招聘会', '报到证', '人事档案', '毕业生档案'],
  exams: ['准考证', '报名系统', '成绩查询', '证书领取', '资格考试', '考试报名', '考点'],
  information: ['网站', '社保卡', '系统故障', '网上查询', '手机应用', '公众号'],
  insurance: [
    '养老金发放',
    '待遇发放',
    '养老待遇领取',
    '资格认证',
    '缴费基数',
    '社保局',
    '缴费证明',
  ],
  jobs: ['创业贷款', '小额贷款', '失业金领取', '就业局', '创业补贴', '失业保险金'],
  health: ['医保中心', '医保卡', '医保账户', '药店', '定点医院', '慢性病', '特殊病'],
}

export interface Suggested {
  readonly unit: UnitId
  readonly score: number
  /** The words that pointed there. */
  readonly words: readonly string[]
}

/** How much more a word in the subject, the first line, says than one in the text. */
const inSubject = 3

/** At most three sections, likeliest first; none where no word points anywhere. First line: the subject. */
export function suggestedCodes(text: string): { code: string; score: number; words: string[] }[] {
  const [subject = ''] = text.split('\n', 1)
  return Object.entries(wordsOf)
    .map(([code, known]) => {
      const words = known.filter((word) => text.includes(word))
      const score = words.reduce(
        (sum, word) => sum + (word.length - 1) * (subject.includes(word) ? inSubject : 1),
        0,
      )
      return { code, score, words }
    })
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, 3)
}

/** The same, as units of this bureau. */
export const suggestedUnits = (text: string, org: Directory): Suggested[] =>
  suggestedCodes(text).flatMap(({ code, ...rest }) => {
    const unit = org.unitByCode(code)
    return unit ? [{ unit: unit.id, ...rest }] : []
  })
