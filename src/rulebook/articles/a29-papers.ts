import {
  count,
  day,
  form,
  limit,
  list,
  local,
  optional,
  permit,
  printed,
  record,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第二十九条 事业单位人员调动报批管理制度，(一)2、3 审批表和考察情况，(二) 会议研究。 */

const personFields = {
  name: text('姓名'),
  sex: text('性别'),
  nation: text('民族'),
  born: text('出生年月'),
  startedWork: text('参加工作时间'),
  education: text('学历'),
  school: text('毕业学校及专业'),
  joinedParty: text('入党时间'),
  post: text('现任职务'),
}

export const mobilityForm = form('29.1.2a', {
  name: '事业单位工作人员流动审批表',
  statement: '《事业单位工作人员流动审批表》一式3份。',
  reading: '条文未附表式，栏目按考察情况所列和通行表式，是本地设置。',
  fields: {
    ...personFields,
    idNumber: text('身份证号'),
    from: text('现单位及岗位'),
    to: text('调入单位及岗位'),
    reason: text('调动理由'),
    resume: text('工作简历'),
    family: text('家庭主要成员'),
  },
  signatures: ['申请人', '现单位', '现主管部门', '用人单位', '用人单位主管部门', '州人社局'],
})

export const mobilityFormCopies = permit('29.1.2a', {
  name: '审批表一式3份',
  statement: '《事业单位工作人员流动审批表》一式3份。',
  reading: '每份均须签字盖章。',
  facts: { signed: count('签字盖章的审批表', '份') },
  parameters: { copies: printed(3, '份') },
  refuse: ({ signed }, { copies }) =>
    signed < copies && `审批表一式${copies}份，现${signed}份，还差${copies - signed}份`,
  examples: [
    { given: { signed: 2 }, yields: false },
    { given: { signed: 3 }, yields: true },
  ],
})

export const mobilityFormFilled = permit('29.1.2b', {
  name: '审批表不得留空',
  statement: '表中各项内容如实填写，不得留有空白。',
  reading: '没有的填“无”，“无”不是空白。与人事档案不一致的列出，请核实。',
  facts: {
    fields: list('各栏', record('栏', { name: text('栏目'), value: text('填写内容') })),
    differing: list('与人事档案不一致的栏目', text('栏目')),
  },
  refuse: ({ fields, differing }) => [
    ...fields
      .filter((one) => !one.value.trim())
      .map((one) => `“${one.name}”不得留空，没有的填“无”`),
    differing.length > 0 && `${differing.join('、')}与人事档案不一致，请如实填写`,
  ],
  examples: [
    { given: { fields: [{ name: '入党时间', value: '' }], differing: [] }, yields: false },
    { given: { fields: [{ name: '入党时间', value: '无' }], differing: [] }, yields: true },
    {
      given: { fields: [{ name: '出生年月', value: '1988-05' }], differing: ['出生年月'] },
      yields: false,
    },
  ],
})

export const examinationSheet = form('29.1.3', {
  name: '考察情况',
  statement:
    '接收单位或行政主管部门的考察情况，含姓名至现任职务9项及工作简历、现实表现、调入岗位和意见。',
  fields: {
    ...personFields,
    resume: text('工作简历'),
    performance: text('现实表现'),
    newPost: text('调入单位具体安置岗位和意见'),
  },
  signatures: ['接收单位或行政主管部门'],
})

export const examinationComplete = permit('29.1.3', {
  name: '考察情况齐全、岗位空缺',
  statement: '考察情况12项齐全，调入单位具体安置岗位须明确。',
  reading: '安置岗位须是接收单位的空缺岗位，否则无从安置。',
  facts: {
    blanks: list('空白的项目', text('项目')),
    post: text('具体安置岗位'),
    postsLeft: count('该岗位空缺', '个'),
  },
  refuse: ({ blanks, post, postsLeft }) => [
    blanks.length > 0 && `考察情况须写明${blanks.join('、')}`,
    !post.trim() && '须写明调入单位具体安置岗位',
    post.trim() !== '' && postsLeft === 0 && `${post}岗位无空缺，请另定岗位`,
  ],
  examples: [
    { given: { blanks: [], post: '会计岗', postsLeft: 0 }, yields: false },
    { given: { blanks: [], post: '会计岗', postsLeft: 1 }, yields: true },
    { given: { blanks: ['现实表现'], post: '会计岗', postsLeft: 1 }, yields: false },
    { given: { blanks: [], post: '', postsLeft: 1 }, yields: false },
  ],
})

export const institutionTransferSteps = sequence(['29.2a', '29.2b', '29.4a', '29.4b'], {
  name: '事业单位调动报批程序',
  statement:
    '材料梳理上表，分管领导审核后提交局长办公会；结果报州政府分管领导及主要领导审批；以函件商调、提取档案；档案审核合格后按名单拟文，分管领导审签后行文。',
  reading: '州政府分管领导、主要领导依次审批，两人均批准才算；第二十七条只要求州政府领导审批。',
  steps: [
    { name: '接件登记', by: '事业单位人事管理科' },
    { name: '梳理上表', by: '事业单位人事管理科' },
    { name: '审核名单', by: '分管领导' },
    { name: '研究', by: '局长办公会' },
    { name: '州政府分管领导审批', by: '州政府分管领导' },
    { name: '州政府主要领导审批', by: '州政府主要领导' },
    { name: '商调和提取档案', by: '事业单位人事管理科' },
    { name: '档案审核', by: '事业单位人事管理科' },
    { name: '拟文', by: '事业单位人事管理科' },
    { name: '审签', by: '分管领导' },
    { name: '行文' },
  ],
  examples: [
    { given: { done: ['接件登记', '梳理上表'], next: '研究' }, yields: false },
    { given: { done: ['接件登记', '梳理上表', '审核名单'], next: '研究' }, yields: true },
    {
      given: {
        done: ['接件登记', '梳理上表', '审核名单', '研究', '州政府分管领导审批'],
        next: '商调和提取档案',
      },
      yields: false,
    },
    {
      given: {
        done: [
          '接件登记',
          '梳理上表',
          '审核名单',
          '研究',
          '州政府分管领导审批',
          '州政府主要领导审批',
        ],
        next: '商调和提取档案',
      },
      yields: true,
    },
  ],
})

export const batchListDue = limit('29.2a', {
  name: '梳理上表的时间',
  statement: '材料按部门或系统梳理上表，备注特殊事项。',
  reading: '自窗口末日起1个工作日以内成表，是本地设置。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [
    { given: { from: '2026-03-20' }, yields: '2026-03-23' },
    { given: { from: '2026-02-20' }, yields: '2026-02-24' },
  ],
})

export const batchClosed = permit('29.2a', {
  name: '成表后不再插入',
  statement: '材料按部门或系统梳理上表，备注特殊事项，交分管领导审核后提交局长办公会研究。',
  reading: '成表后不再单独增加人员，转入下一批；紧缺高层次人才除外。',
  facts: { isListMade: yes('本批已成表'), isScarceTalent: yes('经认定的紧缺高层次人才') },
  refuse: ({ isListMade, isScarceTalent }) =>
    isListMade && !isScarceTalent && '本批已成表，不再增加人员，请列入下一批',
  examples: [
    { given: { isListMade: true, isScarceTalent: false }, yields: false },
    { given: { isListMade: true, isScarceTalent: true }, yields: true },
    { given: { isListMade: false, isScarceTalent: false }, yields: true },
  ],
})

export const bothLeadersApproved = permit('29.2b', {
  name: '州政府两级领导均批准',
  statement: '局长办公会研究结果报州政府分管领导及主要领导审批。',
  facts: {
    deputy: optional(day('州政府分管领导批准日期')),
    head: optional(day('州政府主要领导批准日期')),
  },
  refuse: ({ deputy, head }) => [
    deputy === null && '州政府分管领导尚未批准',
    head === null && '州政府主要领导尚未批准',
    deputy !== null && head !== null && head < deputy && '应先报分管领导，后报主要领导，请核对日期',
  ],
  examples: [
    { given: { deputy: '2026-04-02', head: null }, yields: false },
    { given: { deputy: '2026-04-02', head: '2026-04-07' }, yields: true },
    { given: { deputy: '2026-04-02', head: '2026-04-01' }, yields: false },
  ],
})

export const scarceTalentRecognised = permit('29.2c', {
  name: '紧缺高层次人才的认定',
  statement: '我州紧缺的高层次人才特事特办，随报随批。',
  reading: '范围没有定义，按人才工作机构的目录；只免窗口和批次，审批次序不变。',
  facts: {
    category: text('人才目录中的类别'),
    proof: text('证明材料'),
    isConfirmed: yes('科室负责人已确认'),
  },
  refuse: (f) => [
    !f.category.trim() && '须写明人才目录中的类别',
    !f.proof.trim() && '须附证明材料',
    !f.isConfirmed && '须由科室负责人确认',
  ],
  allowed: '特事特办，不受窗口和批次限制，审批照常',
  examples: [
    { given: { category: '博士', proof: '学位证书', isConfirmed: true }, yields: true },
    { given: { category: '博士', proof: '学位证书', isConfirmed: false }, yields: false },
    { given: { category: '', proof: '学位证书', isConfirmed: true }, yields: false },
  ],
})
