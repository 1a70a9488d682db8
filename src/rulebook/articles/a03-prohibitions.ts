import {
  count,
  day,
  fen,
  inFen,
  inYuan,
  limit,
  local,
  moment,
  oneOf,
  optional,
  permit,
  printed,
  register,
  rule,
  table,
  text,
  yes,
  yuan,
} from '../kit.ts'

/** 第三条 禁令，(一)至(十一)。 */

export const breachRegister = register(
  [
    '3.1',
    '3.2',
    '3.3',
    '3.4',
    '3.5',
    '3.6',
    '3.7',
    '3.8',
    '3.9',
    '3.10',
    '3.11',
    '3.12',
    '3.13',
    '3.14',
    '3.15',
    '3.16',
    '3.17',
    '3.18',
    '3.19',
    '3.20',
  ],
  {
    name: '违反禁令登记',
    statement: '违反禁令各款的，登记所违条款，作为问责的依据。',
    keeper: '机关党委纪委',
    columns: {
      name: text('姓名'),
      unit: text('科室'),
      clause: count('所违款次', '款', { min: 1, max: 20 }),
      on: day('日期'),
      source: oneOf('来源', ['抽查', '投诉', '系统记录', '检查']),
      finding: text('情况'),
      outcome: text('处理'),
    },
  },
)

export const serviceComplaints = table('3.1', {
  name: '吃拿卡要投诉的转办',
  statement: '禁止以权谋私、损公肥私、权钱交易；不得区别对待、故意刁难、吃拿卡要服务对象。',
  reading: '这类投诉一律作为廉政线索，当日转机关党委纪委，属实的归入第四十七条(一)11。',
  facts: {
    complaint: oneOf('投诉类别', [
      '以权谋私',
      '权钱交易',
      '区别对待',
      '故意刁难',
      '吃拿卡要',
      '其他',
    ]),
  },
  rows: [
    [
      { complaint: ['以权谋私', '权钱交易', '区别对待', '故意刁难', '吃拿卡要'] },
      '当日转机关党委纪委作廉政线索',
    ],
    [{ complaint: '其他' }, '按一般投诉办理', 'local'],
  ],
  examples: [
    { given: { complaint: '吃拿卡要' }, yields: '当日转机关党委纪委作廉政线索' },
    { given: { complaint: '区别对待' }, yields: '当日转机关党委纪委作廉政线索' },
    { given: { complaint: '其他' }, yields: '按一般投诉办理' },
  ],
})

export const integrityClueSameDay = limit('3.1', {
  name: '廉政线索当日转出',
  statement: '吃拿卡要等投诉登记当日生成廉政线索。',
  reading: '当日是本地设置；休息日登记的也当日转。',
  parameters: { days: local(0, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, roll: 'none' }),
  examples: [
    { given: { from: '2026-03-02' }, yields: '2026-03-02' },
    { given: { from: '2026-03-01' }, yields: '2026-03-01' },
  ],
})

export const flowChange = permit('3.2', {
  name: '不得设前置或多级审查',
  statement: '禁止随意设审批前置、多级审查。',
  reading: '增加前置材料或审查层级须写明法律依据并经政策法规科同意，才不是“随意”。',
  facts: {
    isAddingRequirement: yes('增加前置材料或审查层级'),
    legalBasis: text('法律依据'),
    isApprovedByPolicyOffice: yes('政策法规科同意'),
  },
  refuse: ({ isAddingRequirement, legalBasis, isApprovedByPolicyOffice }) =>
    isAddingRequirement && [
      !legalBasis.trim() && '不得随意设立前置或多级审查，请写明法律依据',
      !isApprovedByPolicyOffice && '增加前置或审查层级须经政策法规科同意',
    ],
  examples: [
    {
      given: { isAddingRequirement: true, legalBasis: '', isApprovedByPolicyOffice: false },
      yields: false,
    },
    {
      given: {
        isAddingRequirement: true,
        legalBasis: '《工伤保险条例》第十八条',
        isApprovedByPolicyOffice: true,
      },
      yields: true,
    },
    {
      given: {
        isAddingRequirement: true,
        legalBasis: '《工伤保险条例》第十八条',
        isApprovedByPolicyOffice: false,
      },
      yields: false,
    },
    {
      given: { isAddingRequirement: false, legalBasis: '', isApprovedByPolicyOffice: false },
      yields: true,
    },
  ],
})

export const approvalOverdue = rule('3.2', {
  name: '无故超审批时限',
  statement: '禁止无故超审批时限。',
  reading: '到期以前没有批准延期的，一律推定为无故；到期后才批的延期不算。归入第四十七条(一)4。',
  facts: {
    due: day('到期日'),
    on: day('办结日或今日'),
    extensionApproved: optional(day('批准延期日期')),
    extendedTo: optional(day('延期至')),
  },
  decide: ({ due, on, extensionApproved, extendedTo }) => {
    const isExtended = extensionApproved !== null && extendedTo !== null && extensionApproved <= due
    const last = isExtended ? extendedTo : due
    return on > last
      ? { outcome: '超时限', reason: `${last}到期，记为超时限` }
      : { outcome: '未超时限', reason: `${last}到期` }
  },
  examples: [
    {
      given: { due: '2026-01-06', on: '2026-01-07', extensionApproved: null, extendedTo: null },
      yields: '超时限',
    },
    {
      given: { due: '2026-01-06', on: '2026-01-06', extensionApproved: null, extendedTo: null },
      yields: '未超时限',
    },
    {
      given: {
        due: '2026-01-06',
        on: '2026-01-09',
        extensionApproved: '2026-01-06',
        extendedTo: '2026-01-09',
      },
      yields: '未超时限',
    },
    {
      given: {
        due: '2026-01-06',
        on: '2026-01-09',
        extensionApproved: '2026-01-07',
        extendedTo: '2026-01-09',
      },
      yields: '超时限',
    },
  ],
})

export const feeWithinStandard = permit('3.3', {
  name: '收费须有依据、不超标准',
  statement: '禁止擅自设收费项目或提高收费标准。',
  facts: { standard: optional(fen('目录所列标准')), amount: fen('拟收金额') },
  parameters: { over: printed(0, inFen) },
  refuse: ({ standard, amount }, { over }) => [
    standard === null && '收费目录没有该项目，无收费依据，不得收费',
    standard !== null &&
      amount > standard + over &&
      `拟收${inYuan(amount)}，超过标准${inYuan(standard)}，请按标准收取`,
  ],
  examples: [
    { given: { standard: yuan(30), amount: yuan(30) }, yields: true },
    { given: { standard: yuan(30), amount: yuan(30.01) }, yields: false },
    { given: { standard: null, amount: yuan(1) }, yields: false },
  ],
})

export const handedInGifts = register('3.4', {
  name: '礼品礼金上交登记',
  statement: '禁止索要、收受服务对象礼品、礼金、有价证券等财物；无法拒收的登记上交。',
  reading: '没有金额下限，一律上交。',
  keeper: '机关党委纪委',
  columns: {
    giver: text('送礼人'),
    receiver: text('收受人'),
    item: text('财物'),
    value: fen('估价'),
    received: day('收受日期'),
    handedIn: day('上交日期'),
    disposal: text('处理'),
  },
})

export const giftKept = permit('3.4', {
  name: '不得收受财物',
  statement: '禁止索要、收受服务对象礼品、礼金、有价证券等财物。',
  reading: '允许数额为零。',
  facts: { value: fen('价值'), action: oneOf('处理', ['拒收', '上交', '留用']) },
  parameters: { allowed: printed(0, inFen) },
  refuse: ({ value, action }, { allowed }) =>
    action === '留用' &&
    value > allowed &&
    `不得收受服务对象财物（${inYuan(value)}），请退回或上交机关党委纪委`,
  examples: [
    { given: { value: yuan(200), action: '上交' }, yields: true },
    { given: { value: yuan(200), action: '留用' }, yields: false },
    { given: { value: yuan(0.01), action: '留用' }, yields: false },
    { given: { value: yuan(200), action: '拒收' }, yields: true },
  ],
})

export const giftHandInLimit = limit('3.4', {
  name: '上交期限',
  statement: '无法拒收的礼品、礼金上交机关党委纪委。',
  reading: '本款没有期限，1个月是本地设置。',
  parameters: { months: local(1, '个月') },
  of: (_, { months }) => ({ unit: 'month', amount: months, warn: [{ left: 5 }] }),
  examples: [
    { given: { from: '2025-11-05' }, yields: '2025-12-05' },
    { given: { from: '2026-01-31' }, yields: '2026-02-28' },
  ],
})

export const caseViewed = permit('3.5', {
  name: '查看案件',
  statement: '禁止泄露工作秘密、服务对象商业秘密、个人隐私或案件处理情况。',
  reading: '没有案件职责的不得查看；有职责而不是经办人的写明理由，查看留记录。',
  facts: { hasRole: yes('有案件职责'), isHandler: yes('经办人'), reason: text('查看理由') },
  refuse: ({ hasRole, isHandler, reason }) => [
    !hasRole && '无权查看案件处理情况，请联系承办科室',
    hasRole && !isHandler && !reason.trim() && '不是经办人，请先写明查看理由',
  ],
  examples: [
    { given: { hasRole: false, isHandler: false, reason: '了解情况' }, yields: false },
    { given: { hasRole: true, isHandler: true, reason: '' }, yields: true },
    { given: { hasRole: true, isHandler: false, reason: '' }, yields: false },
    { given: { hasRole: true, isHandler: false, reason: '案卷评查' }, yields: true },
  ],
})

export const publicMoneySpent = permit('3.6', {
  name: '公款不得吃喝送礼娱乐',
  statement: '禁止公款大吃大喝、请客送礼和奢侈消费娱乐。',
  facts: {
    kind: oneOf('支出类别', ['公务接待', '礼品', '娱乐', '高消费', '其他公务支出']),
    hasReceptionApproval: yes('有批准的接待审批单'),
  },
  refuse: ({ kind, hasReceptionApproval }) => [
    (kind === '礼品' || kind === '娱乐' || kind === '高消费') &&
      `公款不得用于${kind}，不予报销，情况送机关党委纪委`,
    kind === '公务接待' && !hasReceptionApproval && '公务接待须先有批准的接待审批单',
  ],
  examples: [
    { given: { kind: '娱乐', hasReceptionApproval: true }, yields: false },
    { given: { kind: '公务接待', hasReceptionApproval: false }, yields: false },
    { given: { kind: '公务接待', hasReceptionApproval: true }, yields: true },
    { given: { kind: '其他公务支出', hasReceptionApproval: false }, yields: true },
  ],
})

export const onPostSpotCheck = rule('3.7', {
  name: '在岗抽查结果',
  statement: '禁止擅自离岗、串岗、聊天、办私事。',
  reading: '没有批准的请假或外出记录而不在岗的为离岗，按第三十五条(三)计缺勤。',
  facts: {
    isPresent: yes('在岗'),
    isCovered: yes('有请假或外出记录'),
    seen: oneOf('所见', ['工作', '串岗', '聊天', '办私事']),
  },
  decide: ({ isPresent, isCovered, seen }) => {
    if (isPresent) {
      return seen === '工作'
        ? { outcome: '正常', reason: '在岗工作' }
        : { outcome: seen, reason: `抽查记为${seen}，通知本人` }
    }
    return isCovered
      ? { outcome: '正常', reason: '有请假或外出记录' }
      : { outcome: '离岗', reason: '不在岗且没有请假或外出记录，记为离岗，计缺勤，通知本人' }
  },
  examples: [
    { given: { isPresent: false, isCovered: false, seen: '工作' }, yields: '离岗' },
    { given: { isPresent: false, isCovered: true, seen: '工作' }, yields: '正常' },
    { given: { isPresent: true, isCovered: false, seen: '串岗' }, yields: '串岗' },
    { given: { isPresent: true, isCovered: false, seen: '工作' }, yields: '正常' },
  ],
})

export const officeAreaVisitors = register('3.8', {
  name: '来访登记',
  statement: '禁止带无关人员进入办公区域；来访人员登记单位、事由和接待人。',
  columns: {
    visitor: text('来访人'),
    from: text('单位'),
    purpose: text('事由'),
    host: text('接待人'),
    at: moment('进入时间'),
  },
})

export const officeAreaEntered = permit('3.8', {
  name: '进入办公区域',
  statement: '禁止带无关人员进入办公区域。',
  reading: '值班室另从第三十六条(五)，更严。',
  facts: { purpose: oneOf('事由', ['公务', '办事', '私人', '未说明']), host: text('接待人') },
  refuse: ({ purpose, host }) => [
    (purpose === '私人' || purpose === '未说明') &&
      `事由为${purpose}，无关人员不得进入办公区域，请在接待区等候`,
    !host.trim() && '须有接待人，请先联系承办科室',
  ],
  examples: [
    { given: { purpose: '办事', host: '李明' }, yields: true },
    { given: { purpose: '私人', host: '李明' }, yields: false },
    { given: { purpose: '未说明', host: '' }, yields: false },
    { given: { purpose: '公务', host: '' }, yields: false },
  ],
})
