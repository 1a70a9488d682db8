import type { Grade } from '#modules/service/ratings.store.ts'

/** Who came to the windows in the demo month, invented all, and what the bureau offers them. */

const complaint = {
  complaintPhone: '0876-2120009',
  complaintAddress: '州人社局办公室',
  complaintOnline: '州人社局网站“投诉举报”栏',
  place: '一楼服务大厅',
  hours: '工作日8:30—12:00，14:30—17:30',
  standard: '热情接待，一次告知，按时办结。',
  duties: '依法依规办理，保守服务对象隐私。',
}

export interface DemoItem {
  readonly key: string
  readonly by: string
  readonly unit: string
  readonly kind: string
  readonly until?: 'check'
  readonly [field: string]: unknown
}

export const items: readonly DemoItem[] = [
  {
    ...complaint,
    key: 'pension-check',
    by: 'yanglaoyuan',
    unit: 'pension',
    kind: '公共服务',
    name: '养老保险待遇领取资格认证',
    content: '为领取养老保险待遇的人员办理年度资格认证。',
    basis: '社会保险法第七十四条',
    procedure: '申请\n核对\n办结',
    requirements: '本人到场，或由子女视频认证。',
    papers: [
      { paper: '身份证', basis: '' },
      { paper: '退休证', basis: '', isExempt: true },
    ],
    promised: 1,
    isInstant: true,
    phone: '0876-2120011',
  },
  {
    ...complaint,
    key: 'retire',
    by: 'yanglaoyuan',
    unit: 'pension',
    kind: '审批核准考核',
    name: '企业职工退休审批',
    content: '核准企业职工正常退休和特殊工种提前退休。',
    basis: '国发〔1978〕104号\n社会保险法第十六条',
    procedure: '受理\n审查\n决定\n送达',
    requirements: '达到法定退休年龄，缴费满规定年限。',
    papers: [
      { paper: '退休申请表', basis: '国发〔1978〕104号' },
      { paper: '职工档案', basis: '国发〔1978〕104号' },
      { paper: '身份证', basis: '' },
    ],
    promised: 5,
    phone: '0876-2120012',
  },
  {
    ...complaint,
    key: 'job-register',
    by: 'jiuyeyuan',
    unit: 'employment',
    kind: '公共服务',
    name: '就业失业登记',
    content: '办理劳动者就业登记、失业登记和证件年审。',
    basis: '就业促进法第三十五条',
    procedure: '申请\n登记\n发证',
    requirements: '法定劳动年龄内，有劳动能力。',
    papers: [
      { paper: '身份证', basis: '' },
      { paper: '登记照片', basis: '' },
    ],
    promised: 3,
    phone: '0876-2120013',
  },
  {
    ...complaint,
    key: 'loan',
    by: 'jiuyeyuan',
    unit: 'employment',
    kind: '审批核准考核',
    name: '创业担保贷款资格审核',
    content: '审核创业担保贷款申请人资格。',
    basis: '银发〔2016〕202号',
    procedure: '受理\n审查\n决定',
    requirements: '符合创业担保贷款对象条件。',
    papers: [{ paper: '身份证', basis: '' }],
    promised: 5,
    phone: '0876-2120013',
    until: 'check',
  },
]

export interface DemoContact {
  readonly by: string
  readonly ago: number
  readonly channel: string
  readonly subject: string
  readonly outcome: string
  readonly words: string
  readonly grade: Grade | null
  readonly to?: string
  readonly [field: string]: unknown
}

export const contacts: readonly DemoContact[] = [
  {
    by: 'chuangkou',
    ago: 15,
    channel: '来访',
    name: '熊明亮',
    phone: '13887600101',
    subject: '咨询养老金计发办法',
    outcome: '当场办结',
    words: '已讲解计发办法，并打印缴费明细。',
    grade: '非常满意',
  },
  {
    by: 'chuangkou',
    ago: 13,
    channel: '来访',
    name: '陶秀芝',
    phone: '13887600102',
    subject: '补打参保证明',
    outcome: '当场办结',
    words: '已打印参保证明。',
    grade: '满意',
  },
  {
    by: 'jiuyeyuan',
    ago: 11,
    channel: '来访',
    name: '龙开云',
    phone: '13887600103',
    subject: '咨询工伤待遇',
    outcome: '引荐移交',
    words: '来访人在一楼大厅等候。',
    to: 'injury',
    grade: '满意',
  },
  {
    by: 'jiuyeyuan',
    ago: 9,
    channel: '来电',
    name: '',
    withheld: '不愿透露',
    subject: '咨询失业金申领条件',
    outcome: '当场办结',
    words: '已告知条件和所需材料。',
    readBack: true,
    grade: null,
  },
  {
    by: 'chuangkou',
    ago: 8,
    channel: '来访',
    name: '侬国兴',
    phone: '13887600105',
    subject: '办理社保卡',
    outcome: '解释告知',
    words: '社保卡制发由合作银行网点办理。',
    competent: '就近的合作银行网点',
    grade: '一般',
  },
  {
    by: 'yanglaoyuan',
    ago: 6,
    channel: '来访',
    name: '项春梅',
    phone: '13887600106',
    subject: '提前退休工龄核定',
    outcome: '说明情况',
    words: '需核对原单位档案，材料不齐。',
    missing: [
      { paper: '特殊工种岗位证明', basis: '国发〔1978〕104号' },
      { paper: '原始工资表复印件', basis: '国发〔1978〕104号' },
    ],
    grade: null,
  },
  {
    by: 'chuangkou',
    ago: 4,
    channel: '来访',
    name: '王朝贵',
    phone: '13887600107',
    subject: '养老关系转移',
    outcome: '当场办结',
    words: '已开具转移凭证。',
    grade: '不满意',
  },
  {
    by: 'jiuyeyuan',
    ago: 2,
    channel: '来访',
    name: '田应芬',
    phone: '13887600108',
    subject: '咨询公益性岗位',
    outcome: '当场办结',
    words: '已告知本月招聘岗位。',
    grade: '非常满意',
  },
  {
    by: 'jiuyeyuan',
    ago: 0,
    channel: '来访',
    name: '李兴旺',
    phone: '13887600109',
    subject: '反映单位没有缴纳工伤保险',
    outcome: '引荐移交',
    words: '来访人在三楼等候。',
    to: 'injury',
    isUrgent: true,
    urgency: '来访人当日返乡',
    grade: null,
  },
]

export interface DemoApplicant {
  readonly item: string
  readonly ago: number
  readonly handler: string
  readonly until: 'working' | 'deciding' | 'done'
  readonly grade: Grade | null
  readonly [field: string]: unknown
}

export const applicants: readonly DemoApplicant[] = [
  {
    item: 'pension-check',
    ago: 12,
    handler: 'yanglaoyuan',
    until: 'done',
    grade: '非常满意',
    name: '黄福祥',
    phone: '13887600201',
    papers: ['身份证'],
  },
  {
    item: 'retire',
    ago: 10,
    handler: 'yanglaoyuan',
    until: 'done',
    grade: '满意',
    name: '杨桂仙',
    phone: '13887600202',
    papers: ['退休申请表', '职工档案', '身份证'],
  },
  {
    item: 'job-register',
    ago: 7,
    handler: 'jiuyeyuan',
    until: 'done',
    grade: '非常满意',
    name: '马文昌',
    phone: '13887600203',
    papers: ['身份证', '登记照片'],
  },
  {
    item: 'retire',
    ago: 8,
    handler: 'yanglaoyuan',
    until: 'deciding',
    grade: null,
    name: '罗开明',
    phone: '13887600204',
    papers: ['退休申请表', '职工档案', '身份证'],
  },
  {
    item: 'retire',
    ago: 3,
    handler: 'yanglaoyuan',
    until: 'working',
    grade: null,
    name: '沈玉莲',
    phone: '13887600205',
    papers: ['退休申请表', '身份证'],
  },
  {
    item: 'job-register',
    ago: 1,
    handler: 'jiuyeyuan',
    until: 'working',
    grade: null,
    name: '陆建华',
    phone: '13887600206',
    papers: ['身份证', '登记照片'],
  },
]
