import {
  count,
  day,
  limit,
  local,
  oneOf,
  optional,
  permit,
  printed,
  reckoned,
  table,
  text,
  yes,
} from '../kit.ts'
/** 第三十三条 信访工作，(一)(二)(七)(八)(九) 形式、归口与受理范围。 */

/** The regulation the clause cites was replaced; the bureau has not amended the clause. */
const regulationReplaced = {
  on: '2026-11-23',
  text: '所引《信访条例》自2022年5月1日起由《信访工作条例》取代，未修订前仍按本款办理，依据一栏对应新条例填写。',
}

export const petitionChannels = ['书信', '电子邮件', '传真', '电话', '走访', '网站留言'] as const

export const petitionIntakeForm = table('33.1a', {
  name: '信访形式与登记表',
  statement:
    '信访是公民以书信、电子邮件、传真、电话、走访等形式反映情况、提出建议意见或投诉请求，依法由本局处理的活动。',
  reading:
    '第五十六条只有来信、来访两种登记表：电子邮件、传真、网站留言按来信，电话按来访。下班后收到的以实际收到日为准。',
  facts: { channel: oneOf('信访形式', petitionChannels) },
  rows: [
    [{ channel: '书信' }, '《来信人员登记表》'],
    [{ channel: ['电子邮件', '传真', '网站留言'] }, '《来信人员登记表》', 'local'],
    [{ channel: '走访' }, '《来访人员登记表》'],
    [{ channel: '电话' }, '《来访人员登记表》', 'local'],
  ],
  reason: ({ channel }, paper) => `${channel}，填${paper}`,
  examples: [
    { given: { channel: '电子邮件' }, yields: '《来信人员登记表》' },
    { given: { channel: '走访' }, yields: '《来访人员登记表》' },
    { given: { channel: '电话' }, yields: '《来访人员登记表》' },
  ],
})

export const petitionAssigned = permit(['33.1b', '33.7.2'], {
  name: '交办、转办件登记',
  statement: '上级交办、其他部门转办的属受理范围的事项按本制度办理。',
  reading: '电话交办的先登记，3个工作日内补来函（本地设置）。',
  facts: {
    source: text('来源'),
    organ: text('交办转办机关'),
    letter: text('来函文号'),
    waited: count('登记后已过工作日', '个'),
  },
  parameters: {
    sources: printed(['上级交办', '部门转办']),
    wait: local(3, '个工作日'),
  },
  refuse: ({ source, organ, letter, waited }, { sources, wait }) => [
    !sources.some((one) => one === source) && `“${source}”不是交办或转办，请按一般来信来访登记`,
    !organ.trim() && '须登记交办或转办机关',
    !letter.trim() &&
      waited > wait &&
      `登记已过${waited}个工作日仍无来函文号，请向交办机关索取来函`,
  ],
  examples: [
    {
      given: { source: '上级交办', organ: '省人社厅', letter: '云人社信〔2026〕1号', waited: 0 },
      yields: true,
    },
    { given: { source: '上级交办', organ: '省人社厅', letter: '', waited: 3 }, yields: true },
    { given: { source: '上级交办', organ: '省人社厅', letter: '', waited: 4 }, yields: false },
    { given: { source: '部门转办', organ: '', letter: '1号', waited: 0 }, yields: false },
    { given: { source: '个人来信', organ: '省人社厅', letter: '1号', waited: 0 }, yields: false },
  ],
})

export const petitionSectionInCharge = permit('33.2', {
  name: '归口办理',
  statement:
    '分级负责、归口办理，谁主管谁负责，依法及时就地解决与疏导教育结合；按科室职责权限办理。',
  reading: '归口争议由谁裁定条文未说，由分管领导裁定。',
  facts: {
    function: text('职能科室'),
    assigned: text('承办科室'),
    isDecided: yes('分管领导已裁定'),
  },
  refuse: ({ function: own, assigned, isDecided }) =>
    own !== assigned && !isDecided && `事项属${own}职责，须由${own}承办；有争议的请分管领导裁定`,
  examples: [
    {
      given: { function: '养老保险科', assigned: '养老保险科', isDecided: false },
      yields: true,
    },
    { given: { function: '养老保险科', assigned: '就业局', isDecided: false }, yields: false },
    { given: { function: '养老保险科', assigned: '就业局', isDecided: true }, yields: true },
  ],
})

export const petitionAssignmentDispute = limit('33.2', {
  name: '归口争议报裁时限',
  statement: '科室认为不属本科室职责的，说明理由报分管领导裁定。',
  reading: '条文没有时限，2个工作日为本地设置。',
  parameters: { workdays: local(2, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [
    { given: { from: '2026-03-04' }, yields: '2026-03-06' },
    { given: { from: '2026-03-06' }, yields: '2026-03-10' },
  ],
})

export const petitionTypes = [
  '本局职责范围事项',
  '上级交办和部门转办',
  '职务行为投诉反映和建议',
  '复查请求',
] as const

export const petitionTypeChosen = permit('33.7.0', {
  name: '四类受理范围',
  statement: '受理范围共4类；不属于这4类的按（八）（九）处理。',
  notes: [regulationReplaced],
  facts: { type: text('受理类别'), hasEvidence: yes('已附该类所需材料') },
  parameters: { types: printed(petitionTypes) },
  refuse: ({ type, hasEvidence }, { types }) => [
    !types.some((one) => one === type) &&
      `须先在${types.length}类受理范围中选定一类；都不属于的，按第三十三条(八)(九)处理，不出具受理告知书`,
    !hasEvidence && '请附该类所需材料',
  ],
  examples: [
    { given: { type: '本局职责范围事项', hasEvidence: true }, yields: true },
    { given: { type: '', hasEvidence: true }, yields: false },
    { given: { type: '复查请求', hasEvidence: false }, yields: false },
  ],
})

export const petitionInFunction = permit('33.7.1', {
  name: '本局职责范围',
  statement: '受理范围：属本局职责范围事项的意见、建议或投诉请求。',
  facts: { section: text('职责目录中的科室') },
  refuse: ({ section }) =>
    !section.trim() && '事项不在本局职责目录，请按第三十三条(九)告知并引导到有权部门',
  examples: [
    { given: { section: '养老保险科' }, yields: true },
    { given: { section: '' }, yields: false },
  ],
})

export const petitionAgainstStaff = permit('33.7.3', {
  name: '职务行为投诉的查阅回避',
  statement: '受理范围：对本局机关、直属单位及其工作人员职务行为的投诉、反映和建议。',
  reading: '送分管领导和机关党委纪委；被投诉人不得查阅、承办。',
  facts: { isComplainedOf: yes('被投诉人'), isHandler: yes('分管领导或指定的承办人') },
  refuse: ({ isComplainedOf, isHandler }) => [
    isComplainedOf && '被投诉人不得查阅或承办此件',
    !isComplainedOf && !isHandler && '此件只送分管领导和机关党委纪委，请由其指定承办人',
  ],
  examples: [
    { given: { isComplainedOf: true, isHandler: false }, yields: false },
    { given: { isComplainedOf: true, isHandler: true }, yields: false },
    { given: { isComplainedOf: false, isHandler: true }, yields: true },
    { given: { isComplainedOf: false, isHandler: false }, yields: false },
  ],
})

export const petitionReviewRequest = permit('33.7.4', {
  name: '复查请求的受理',
  statement: '受理范围：按《信访条例》规定向本局提出复查请求的。',
  reading: '须有下级答复和收到日期；30日取自第五十六条(四)4，收到次日起算，末日为休息日的顺延。',
  notes: [regulationReplaced],
  facts: {
    hasReply: yes('附下级单位答复'),
    received: day('收到答复日期'),
    requested: day('提出复查日期'),
    hasGoodReason: yes('逾期有正当理由'),
  },
  parameters: { days: local(30, '日') },
  refuse: ({ hasReply, received, requested, hasGoodReason }, { days }, time) => {
    const last = reckoned({ unit: 'day', amount: days }, received, time).outcome
    return [
      !hasReply && '须附下级单位的答复',
      last !== null &&
        requested > last &&
        !hasGoodReason &&
        `复查期限至${last}，逾期且无正当理由，不予受理`,
    ]
  },
  examples: [
    {
      given: {
        hasReply: true,
        received: '2026-03-04',
        requested: '2026-04-03',
        hasGoodReason: false,
      },
      yields: true,
    },
    {
      given: {
        hasReply: true,
        received: '2026-03-02',
        requested: '2026-04-02',
        hasGoodReason: false,
      },
      yields: false,
    },
    {
      given: {
        hasReply: true,
        received: '2026-03-02',
        requested: '2026-04-02',
        hasGoodReason: true,
      },
      yields: true,
    },
    {
      given: {
        hasReply: false,
        received: '2026-03-04',
        requested: '2026-04-03',
        hasGoodReason: false,
      },
      yields: false,
    },
  ],
})

const nothingAgainst = {
  otherOrgan: '',
  legalWay: '',
  openItem: '',
  mayAskReview: false,
  isReviewOverdue: false,
  isFinal: false,
  isSameAfterReview: false,
  isOwnFunction: true,
} as const

export const petitionAcceptance = permit(
  ['33.8.1', '33.8.2', '33.8.3', '33.8.4', '33.8.5', '33.8.6', '33.8.7'],
  {
    name: '不予受理情形',
    statement:
      '有七种情形之一的不予受理：属人大、法院、检察院职权；已经或应当通过仲裁、诉讼、行政复议等法定途径解决；已经受理或正在办理；在复查期限内或无正当理由超期未申请复查；已经复核终结；不服本局复查意见仍以同一事实和理由提出；不属于本局职责。',
    reading:
      '在复查期限内的，告知可以申请复查；同一人同一事项一年内在办的，并入在办件，不漏列人名；有新事实的作新件受理；复核终结以所附文书为准。',
    notes: [regulationReplaced],
    facts: {
      otherOrgan: text('有职权的人大、法院、检察院（没有留空）'),
      legalWay: text('应走的法定途径或案号（没有留空）'),
      openItem: text('在办的同一事项编号（没有留空）'),
      mayAskReview: yes('在复查期限内'),
      isReviewOverdue: yes('超期未申请复查且无正当理由'),
      isFinal: yes('附复核终结文书'),
      isSameAfterReview: yes('本局已复查而事实和理由相同'),
      isOwnFunction: yes('属本局工作职责'),
    },
    refuse: (f) => [
      f.otherOrgan.trim() !== '' && `(八)1 属${f.otherOrgan}职权范围，请告知向其提出`,
      f.legalWay.trim() !== '' && `(八)2 应通过法定途径解决：${f.legalWay}，请告知途径和步骤`,
      f.openItem.trim() !== '' && `(八)3 同一事项正在办理，请并入${f.openItem}`,
      f.mayAskReview && '(八)4 在复查期限内，请告知申请复查',
      f.isReviewOverdue && '(八)4 超期未申请复查且无正当理由',
      f.isFinal && '(八)5 已经复核终结',
      f.isSameAfterReview && '(八)6 不服复查意见，仍以同一事实和理由提出；有新事实的请另行登记',
      !f.isOwnFunction && '(八)7 不属于本局职责，请按(九)告知并引导到有权部门',
    ],
    allowed: '没有不予受理的情形',
    examples: [
      { given: nothingAgainst, yields: true },
      { given: { ...nothingAgainst, otherOrgan: '州中级人民法院' }, yields: false },
      { given: { ...nothingAgainst, legalWay: '劳动人事争议仲裁' }, yields: false },
      { given: { ...nothingAgainst, openItem: '信访〔2026〕12号' }, yields: false },
      { given: { ...nothingAgainst, mayAskReview: true }, yields: false },
      { given: { ...nothingAgainst, isReviewOverdue: true }, yields: false },
      { given: { ...nothingAgainst, isFinal: true }, yields: false },
      { given: { ...nothingAgainst, isSameAfterReview: true }, yields: false },
      { given: { ...nothingAgainst, isOwnFunction: false }, yields: false },
    ],
  },
)

export const petitionReferral = permit('33.9a', {
  name: '告知引导',
  statement: '不属本局职权处理的，告知情况并引导到有权处理的部门。',
  facts: {
    organ: text('有权处理的部门'),
    contact: text('地址、电话'),
    mode: optional(oneOf('告知方式', ['书面', '口头', '电话'])),
  },
  refuse: ({ organ, contact, mode }) => [
    !organ.trim() && '须写明有权处理的部门',
    !contact.trim() && '须告知该部门的地址、电话',
    mode === null && '须登记告知方式',
  ],
  examples: [
    { given: { organ: '州自然资源局', contact: '文山市', mode: '口头' }, yields: true },
    { given: { organ: '', contact: '', mode: '口头' }, yields: false },
    { given: { organ: '州自然资源局', contact: '文山市', mode: null }, yields: false },
  ],
})

export const petitionExplanation = permit('33.9b', {
  name: '法规解释和疏导',
  statement: '对不予受理的来访事项，接访人员做好法规解释和疏导教育。',
  facts: {
    law: text('所解释的法规'),
    words: text('解释内容'),
    remark: text('来访人意见或拒签说明'),
  },
  refuse: ({ law, words, remark }) => [
    (!law.trim() || !words.trim()) && '须记录所解释的法规和内容，才能办结',
    !remark.trim() && '须记录来访人意见；拒签的注明',
  ],
  examples: [
    { given: { law: '《信访工作条例》', words: '应向法院提出', remark: '同意' }, yields: true },
    { given: { law: '', words: '', remark: '同意' }, yields: false },
    { given: { law: '《信访工作条例》', words: '应向法院提出', remark: '' }, yields: false },
  ],
})
