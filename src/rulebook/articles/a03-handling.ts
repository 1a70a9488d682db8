import {
  count,
  day,
  list,
  local,
  moment,
  oneOf,
  optional,
  permit,
  register,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第三条 禁令，(九)至(二十)。 */

export const daytimeAlcohol = permit('3.9', {
  name: '工作日白天禁酒',
  statement: '禁止工作日白天饮酒。',
  reading:
    '“白天”条文未定，按6时至18时（含），包括午间；调休上班的休息日是工作日。未记时刻的按白天。其他规定更严的从其规定。',
  facts: { at: moment('用餐时间'), hasAlcohol: yes('含酒水') },
  parameters: { dawn: local('06:00'), dusk: local('18:00') },
  refuse: ({ at, hasAlcohol }, { dawn, dusk }, { calendar }) => {
    const hour = at.slice(11)
    const isDaytime = !hour || (hour >= dawn && hour <= dusk)
    return (
      hasAlcohol &&
      isDaytime &&
      calendar.isWorkday(at.slice(0, 10)) &&
      '工作日白天禁止饮酒，请去掉酒水'
    )
  },
  examples: [
    { given: { at: '2025-09-28T12:00', hasAlcohol: true }, yields: false },
    { given: { at: '2025-09-28T12:00', hasAlcohol: false }, yields: true },
    { given: { at: '2025-09-29T18:30', hasAlcohol: true }, yields: true },
    { given: { at: '2025-09-29T18:00', hasAlcohol: true }, yields: false },
    { given: { at: '2025-10-01T12:00', hasAlcohol: true }, yields: true },
    { given: { at: '2025-09-29', hasAlcohol: true }, yields: false },
  ],
})

/** What spot checks at the windows and complaints record. */
export const windowBehaviours = [
  '吸烟',
  '吃东西',
  '打瞌睡',
  '玩手机',
  '玩游戏',
  '网聊',
  '看电影',
] as const

export const windowConduct = table(['3.10', '3.11'], {
  name: '窗口抽查归类',
  statement: '禁止在服务场所吸烟、吃东西、打瞌睡；禁止服务时间玩手机、玩游戏、网聊、看电影等。',
  reading:
    '前者计入服务态度情况；后者归入第四十七条(一)10，提出问责建议。每次计1次，记到人和科室。',
  facts: { seen: oneOf('所见', windowBehaviours) },
  rows: [
    [{ seen: ['吸烟', '吃东西', '打瞌睡'] }, '计1次'],
    [{ seen: ['玩手机', '玩游戏', '网聊', '看电影'] }, '计1次并建议问责'],
  ],
  reason: ({ seen }, outcome) =>
    `${seen}违反第三条${outcome === '计1次' ? '(十)' : '(十一)'}，${outcome}`,
  examples: [
    { given: { seen: '吃东西' }, yields: '计1次' },
    { given: { seen: '玩游戏' }, yields: '计1次并建议问责' },
  ],
})

export const requestPassedOn = permit('3.12', {
  name: '不得反复转办',
  statement: '禁止推诿、搪塞服务对象等不作为。',
  reading: '转办次数条文未写，2次是本地设置，再转须由办公室主任决定。',
  facts: { transfers: count('已转办', '次'), isDecidedByOffice: yes('办公室主任已决定') },
  parameters: { most: local(2, '次') },
  refuse: ({ transfers, isDecidedByOffice }, { most }) =>
    transfers >= most &&
    !isDecidedByOffice &&
    `已转办${transfers}次，涉嫌推诿，再转须由办公室主任决定承办科室`,
  examples: [
    { given: { transfers: 1, isDecidedByOffice: false }, yields: true },
    { given: { transfers: 2, isDecidedByOffice: false }, yields: false },
    { given: { transfers: 2, isDecidedByOffice: true }, yields: true },
  ],
})

export const stepsNotSkipped = permit('3.13', {
  name: '按规程逐步办理',
  statement: '禁止违反操作规程擅自处理业务。',
  reading: '确须变通的，由有权限的人写明理由，留记录。',
  facts: {
    undone: list('此前未办的环节', text('环节')),
    hasOverrideRight: yes('有变通权限'),
    reason: text('变通理由'),
  },
  refuse: ({ undone, hasOverrideRight, reason }) =>
    undone.length > 0 &&
    (!hasOverrideRight || !reason.trim()) &&
    `不得违反操作规程，请先办：${undone.join('、')}`,
  examples: [
    { given: { undone: ['审核'], hasOverrideRight: false, reason: '' }, yields: false },
    { given: { undone: ['审核'], hasOverrideRight: true, reason: '' }, yields: false },
    { given: { undone: ['审核'], hasOverrideRight: true, reason: '法院限期协助' }, yields: true },
    { given: { undone: [], hasOverrideRight: false, reason: '' }, yields: true },
  ],
})

export const withinCompetence = permit('3.14', {
  name: '不得越权办理',
  statement: '禁止超越职责权限办理业务。',
  reading: '权限由科室职责（第一章）和授权确定；越权操作留记录，归入第四十七条(一)3。',
  facts: {
    unit: text('经办人科室'),
    owners: list('有权办理的科室', text('科室')),
    hasDelegation: yes('有授权'),
  },
  refuse: ({ unit, owners, hasDelegation }) =>
    !owners.includes(unit) && !hasDelegation && `超越职责权限，该事项由${owners.join('、')}办理`,
  examples: [
    {
      given: { unit: '工伤保险科', owners: ['职业能力建设科'], hasDelegation: false },
      yields: false,
    },
    {
      given: { unit: '职业能力建设科', owners: ['职业能力建设科'], hasDelegation: false },
      yields: true,
    },
    {
      given: { unit: '工伤保险科', owners: ['职业能力建设科'], hasDelegation: true },
      yields: true,
    },
  ],
})

export const publishedStepsOnly = permit('3.15', {
  name: '不得增加环节和材料',
  statement: '禁止擅自增加办理环节。',
  reading: '与(二)重叠，同一控制，两款都引用；公布的流程变更只对新件生效。',
  facts: {
    asked: list('要求的环节和材料', text('名称')),
    published: list('已公布的环节和材料', text('名称')),
  },
  refuse: ({ asked, published }) => {
    const extra = asked.filter((one) => !published.includes(one))
    return extra.length > 0 && `不得擅自增加办理环节，未公布的有：${extra.join('、')}，请去掉`
  },
  examples: [
    { given: { asked: ['身份证'], published: ['身份证', '劳动合同'] }, yields: true },
    { given: { asked: ['身份证', '无犯罪证明'], published: ['身份证'] }, yields: false },
  ],
})

export const rightsRecords = permit('3.16', {
  name: '权益记录只增不改',
  statement: '禁止伪造、篡改、擅自销毁服务对象权益记录。',
  reading: '更正另存新版本，写明理由和批准人；旧版本保留。',
  facts: {
    action: oneOf('操作', ['新增', '更正', '覆盖', '删除']),
    reason: text('更正理由'),
    approver: text('批准人'),
  },
  refuse: ({ action, reason, approver }) => [
    (action === '覆盖' || action === '删除') && '权益记录不得篡改或擅自销毁，请用“更正”另存新版本',
    action === '更正' && (!reason.trim() || !approver.trim()) && '更正须写明理由和批准人',
  ],
  examples: [
    { given: { action: '删除', reason: '重复', approver: '科长' }, yields: false },
    { given: { action: '覆盖', reason: '', approver: '' }, yields: false },
    { given: { action: '更正', reason: '工龄录入错误', approver: '科长' }, yields: true },
    { given: { action: '更正', reason: '工龄录入错误', approver: '' }, yields: false },
    { given: { action: '新增', reason: '', approver: '' }, yields: true },
  ],
})

export const rightsDataExported = permit('3.17', {
  name: '权益信息的导出',
  statement: '禁止将服务对象权益信息用作商业用途。',
  reading: '500条是本地设置，超过的由分管领导批准；500条以内的写明用途和接收人。',
  facts: {
    records: count('条数', '条'),
    isCommercial: yes('商业用途'),
    purpose: text('用途'),
    recipient: text('接收人'),
    isApproved: yes('分管领导批准'),
  },
  parameters: { approvalOver: local(500, '条') },
  refuse: ({ records, isCommercial, purpose, recipient, isApproved }, { approvalOver }) => [
    isCommercial && '权益信息不得用作商业用途',
    (!purpose.trim() || !recipient.trim()) && '须写明用途和接收人',
    records > approvalOver &&
      !isApproved &&
      `导出${records}条，超过${approvalOver}条，待分管领导批准`,
  ],
  examples: [
    {
      given: {
        records: 501,
        isCommercial: false,
        purpose: '待遇核查',
        recipient: '州审计局',
        isApproved: false,
      },
      yields: false,
    },
    {
      given: {
        records: 500,
        isCommercial: false,
        purpose: '待遇核查',
        recipient: '州审计局',
        isApproved: false,
      },
      yields: true,
    },
    {
      given: {
        records: 501,
        isCommercial: false,
        purpose: '待遇核查',
        recipient: '州审计局',
        isApproved: true,
      },
      yields: true,
    },
    {
      given: {
        records: 1,
        isCommercial: true,
        purpose: '营销',
        recipient: '甲公司',
        isApproved: true,
      },
      yields: false,
    },
  ],
})

export const banquetInvitations = register('3.18', {
  name: '宴请邀请登记',
  statement: '禁止参加可能影响公正办理业务的宴请及活动；收到邀请的登记。',
  keeper: '机关党委纪委',
  columns: {
    name: text('姓名'),
    inviter: text('邀请人'),
    occasion: text('宴请或活动'),
    on: day('日期'),
    decision: oneOf('决定', ['不参加', '参加']),
  },
})

export const banquetAttended = permit('3.18', {
  name: '可能影响公正的宴请',
  statement: '禁止参加可能影响公正办理业务的宴请及活动。',
  reading: '邀请人有在办事项的，即为可能影响公正。',
  facts: {
    hasOpenCase: yes('邀请人有在办事项'),
    decision: oneOf('决定', ['不参加', '参加']),
  },
  refuse: ({ hasOpenCase, decision }) =>
    hasOpenCase && decision === '参加' && '邀请人有在办事项，不得参加，请谢绝；登记送机关党委纪委',
  examples: [
    { given: { hasOpenCase: true, decision: '参加' }, yields: false },
    { given: { hasOpenCase: true, decision: '不参加' }, yields: true },
    { given: { hasOpenCase: false, decision: '参加' }, yields: true },
  ],
})

export const partyAskedRecusal = permit('3.19', {
  name: '申请回避期间暂停办理',
  statement: '禁止滥用职权、徇情枉法、偏袒一方侵害服务对象权益。',
  reading: '回避程序出自仲裁、监察方面的法律，这里只管住决定以前不得继续办理。',
  facts: {
    isRequested: yes('当事人申请回避'),
    decision: optional(oneOf('回避决定', ['回避', '不回避'])),
  },
  refuse: ({ isRequested, decision }) =>
    isRequested && [
      decision === null && '当事人申请回避，暂停办理，待决定',
      decision === '回避' && '已决定回避，请改由其他人员办理',
    ],
  examples: [
    { given: { isRequested: true, decision: null }, yields: false },
    { given: { isRequested: true, decision: '不回避' }, yields: true },
    { given: { isRequested: true, decision: '回避' }, yields: false },
    { given: { isRequested: false, decision: null }, yields: true },
  ],
})

export const evidenceKept = permit('3.20', {
  name: '证据不得隐瞒变造',
  statement: '禁止隐瞒证据或者变造证据。',
  reading: '改动另存新件，原件保留并可对照；移出案卷一律不许。',
  facts: { action: oneOf('操作', ['收录', '另存新件', '替换原件', '移出案卷']) },
  refuse: ({ action }) => [
    action === '移出案卷' && '证据不得隐瞒，不得移出案卷',
    action === '替换原件' && '证据不得变造，请另存新件，原件保留',
  ],
  examples: [
    { given: { action: '移出案卷' }, yields: false },
    { given: { action: '替换原件' }, yields: false },
    { given: { action: '另存新件' }, yields: true },
    { given: { action: '收录' }, yields: true },
  ],
})
