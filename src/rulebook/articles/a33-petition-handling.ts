import {
  count,
  day,
  form,
  limit,
  list,
  local,
  moment,
  oneOf,
  optional,
  permit,
  printed,
  register,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'
/** 第三十三条 信访工作，(十)(十一) 登记与办理。 */

export const letterRegister = register('33.10.1', {
  name: '《来信人员登记表》',
  statement: '来信登记：信访工作人员按要求登记并按信访工作规程办理。',
  reading: '2个工作日内须有《拟办审签单》，时限见第五十六条。',
  keeper: '信访科',
  columns: {
    number: count('编号', '号', { min: 1 }),
    sender: text('来信人'),
    received: day('收到日期'),
    channel: text('形式'),
    matter: text('事项'),
    envelope: text('信封影像'),
    attachments: count('附件', '件'),
  },
})

export const visitReception = permit('33.10.2a', {
  name: '接待人数',
  statement: '来访登记：接待必须2人以上，热情耐心听取并做好登记。',
  reading: '指接待人员，不是来访人；只有1人在场的，至迟下一工作日补第二人并注明（本地设置）。',
  facts: {
    receivers: list('接待人员', text('姓名')),
    place: text('地点'),
    isSigned: yes('来访人已签字或注明不签'),
  },
  parameters: { receivers: printed(2, '人') },
  refuse: ({ receivers, place, isSigned }, p) => [
    new Set(receivers).size < p.receivers &&
      `接待人数须${p.receivers}人以上(第三十三条(十)2)，请补填接待人或记录人`,
    !place.trim() && '请填接待地点',
    !isSigned && '请来访人签字；不签的注明',
  ],
  examples: [
    { given: { receivers: ['甲'], place: '接访室', isSigned: true }, yields: false },
    { given: { receivers: ['甲', '乙'], place: '接访室', isSigned: true }, yields: true },
    { given: { receivers: ['甲', '甲'], place: '接访室', isSigned: true }, yields: false },
    { given: { receivers: ['甲', '乙', '丙'], place: '接访室', isSigned: false }, yields: false },
  ],
})

export const petitionVisitRegister = register('33.10.2b', {
  name: '《来访人员登记表》',
  statement: '做好来访登记，按局信访工作规程办理。',
  keeper: '信访科',
  columns: {
    number: count('编号', '号', { min: 1 }),
    visitor: text('来访人'),
    identity: text('证件号码'),
    people: count('人数', '人', { min: 1 }),
    visited: moment('来访时间'),
    ended: moment('结束时间'),
    place: text('地点'),
    receivers: list('接待人员', text('姓名')),
    matter: text('事项'),
    signature: text('签字或不签的原因'),
  },
})

export const groupVisit = rule('33.10.2b', {
  name: '集体来访',
  statement: '来访登记注明人数。',
  reading: '条文没有集体的人数，5人以上为本地设置；即报分管领导。',
  facts: { people: count('人数', '人', { min: 1 }) },
  parameters: { group: local(5, '人') },
  decide: ({ people }, { group }) =>
    people >= group
      ? { outcome: '集体', reason: `${people}人，达${group}人以上，请报告分管领导` }
      : { outcome: '个人', reason: `${people}人` },
  examples: [
    { given: { people: 4 }, yields: '个人' },
    { given: { people: 5 }, yields: '集体' },
    { given: { people: 6 }, yields: '集体' },
  ],
})

export const petitionProcedure = sequence('33.11.1', {
  name: '应受理件的办理步骤',
  statement: '对应受理的信访案件，严格按局信访工作规程（第五十六条）办理。',
  reading: '各步的时限只有第五十六条规定，一律用其数字；延期须在到期以前出具告知书。',
  steps: [
    { name: '登记', by: '信访科' },
    { name: '拟办审签', by: '信访科' },
    { name: '局领导批示', by: '局领导' },
    { name: '受理告知', by: '信访科' },
    { name: '调查', by: '承办科室' },
    { name: '延期告知', by: '信访科', isOptional: true },
    { name: '答复', by: '承办科室' },
    { name: '送达', by: '信访科' },
  ],
  examples: [
    { given: { done: ['登记'], next: '拟办审签' }, yields: true },
    { given: { done: ['登记', '拟办审签'], next: '受理告知' }, yields: false },
    {
      given: {
        done: ['登记', '拟办审签', '局领导批示', '受理告知', '调查'],
        next: '答复',
      },
      yields: true,
    },
  ],
})

export const petitionAssignedDue = rule(['33.11.2', '33.1b'], {
  name: '交办件办结日期',
  statement: '上级转来有明确办结时限的，应在上级规定时间内办结。',
  reading: '上级的日期优先于本局的时限；本局提前2个工作日完成以便审核，为本地设置。',
  facts: { organDue: optional(day('上级规定的日期')), ownDue: day('本局时限') },
  parameters: { check: local(2, '个工作日') },
  decide: ({ organDue, ownDue }, { check }, { calendar }) => {
    const due = organDue ?? ownDue
    const inside = organDue === null ? ownDue : calendar.addWorkdays(organDue, -check)
    return {
      outcome: { due, inside },
      reason:
        organDue === null
          ? `没有上级时限，按本局时限${ownDue}`
          : `上级规定${due}办结，本局${inside}以前完成`,
    }
  },
  examples: [
    {
      given: { organDue: '2026-03-20', ownDue: '2026-05-18' },
      yields: { due: '2026-03-20', inside: '2026-03-18' },
    },
    {
      given: { organDue: '2026-03-18', ownDue: '2026-05-04' },
      yields: { due: '2026-03-18', inside: '2026-03-16' },
    },
    {
      given: { organDue: null, ownDue: '2026-05-18' },
      yields: { due: '2026-05-18', inside: '2026-05-18' },
    },
  ],
})

export const petitionAssignedExtension = permit('33.11.2', {
  name: '交办件申请延期',
  statement: '上级转来有明确办结时限的，应在上级规定时间内办结。',
  reading: '延期须在到期以前致函交办机关。',
  facts: {
    organDue: day('上级规定的日期'),
    asked: day('申请日期'),
    hasLetter: yes('已致函交办机关'),
  },
  refuse: ({ organDue, asked, hasLetter }) => [
    asked > organDue && `已过${organDue}，不能再申请延期，请立即办结并说明`,
    !hasLetter && '延期须致函交办机关',
  ],
  examples: [
    { given: { organDue: '2026-03-20', asked: '2026-03-20', hasLetter: true }, yields: true },
    { given: { organDue: '2026-03-20', asked: '2026-03-23', hasLetter: true }, yields: false },
    { given: { organDue: '2026-03-20', asked: '2026-03-18', hasLetter: false }, yields: false },
  ],
})

export const petitionClosingItems = ['答复', '证据', '送达函', '送达回证', '上级退件'] as const

export const petitionClosing = permit('33.11.3a', {
  name: '结案审核',
  statement: '报结材料必须认真审核，符合要求的予以结案。',
  reading: '五项材料为本地设置；上级退件只对交办件要求。',
  facts: {
    isAssigned: yes('上级交办'),
    present: list('已有材料', text('材料')),
    isSigned: yes('信访科负责人已签字'),
  },
  parameters: { items: local(petitionClosingItems) },
  refuse: ({ isAssigned, present, isSigned }, { items }) => [
    ...items
      .filter((one) => (isAssigned || one !== '上级退件') && !present.includes(one))
      .map((one) => `缺${one}，退回承办科室补齐`),
    !isSigned && '须由信访科负责人审核签字',
  ],
  examples: [
    {
      given: {
        isAssigned: false,
        present: ['答复', '证据', '送达函', '送达回证'],
        isSigned: true,
      },
      yields: true,
    },
    {
      given: { isAssigned: false, present: ['答复', '证据', '送达函'], isSigned: true },
      yields: false,
    },
    {
      given: {
        isAssigned: true,
        present: ['答复', '证据', '送达函', '送达回证'],
        isSigned: true,
      },
      yields: false,
    },
    {
      given: {
        isAssigned: false,
        present: ['答复', '证据', '送达函', '送达回证'],
        isSigned: false,
      },
      yields: false,
    },
  ],
})

export const petitionReportPack = permit('33.11.3b', {
  name: '一案一报',
  statement: '向上级报结须一案一报、一案一结，附必备材料、加盖公章，不得用复印件和涂改底稿。',
  facts: {
    cases: count('报告所含案件', '件', { min: 1 }),
    hasPapers: yes('附必备材料'),
    isSealed: yes('加盖公章'),
    hasCopies: yes('有复印件'),
    hasDrafts: yes('有涂改底稿'),
  },
  parameters: { cases: printed(1, '件') },
  refuse: (f, p) => [
    f.cases > p.cases && `须一案一报(第三十三条(十一)3)，请将${f.cases}件分开报结`,
    !f.hasPapers && '须附必备材料',
    !f.isSealed && '须加盖公章',
    f.hasCopies && '不得用复印件，请换原件',
    f.hasDrafts && '不得用涂改底稿，请换正式文本',
  ],
  examples: [
    {
      given: { cases: 1, hasPapers: true, isSealed: true, hasCopies: false, hasDrafts: false },
      yields: true,
    },
    {
      given: { cases: 2, hasPapers: true, isSealed: true, hasCopies: false, hasDrafts: false },
      yields: false,
    },
    {
      given: { cases: 1, hasPapers: true, isSealed: true, hasCopies: true, hasDrafts: false },
      yields: false,
    },
    {
      given: { cases: 1, hasPapers: true, isSealed: false, hasCopies: false, hasDrafts: true },
      yields: false,
    },
  ],
})

export const reviewReportedAtOnce = limit('33.11.4a', {
  name: '复查请求即报',
  statement: '收到复查请求后立即报告分管领导，由信访科组织相关科室复查。',
  reading: '“立即”没有数字，收到的当个工作日为本地设置；其后的流程按第五十六条(五)2。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    startRule: 'count-start-day',
    receipt: 'office-hours',
  }),
  examples: [
    { given: { from: '2026-03-05T09:30' }, yields: '2026-03-05' },
    { given: { from: '2026-03-06T18:00' }, yields: '2026-03-09' },
  ],
})

export const reviewTeam = permit('33.11.4a', {
  name: '复查组',
  statement: '由信访科组织相关科室复查。',
  facts: {
    hasInstruction: yes('分管领导已批示'),
    firstHandler: text('原承办人'),
    team: list('复查人员', text('姓名')),
  },
  refuse: ({ hasInstruction, firstHandler, team }) => [
    !hasInstruction && '须先有分管领导批示，才能确定复查人员',
    team.includes(firstHandler) && `${firstHandler}是原承办人，不能参加复查，请换人`,
  ],
  examples: [
    { given: { hasInstruction: true, firstHandler: '甲', team: ['乙', '丙'] }, yields: true },
    { given: { hasInstruction: false, firstHandler: '甲', team: ['乙'] }, yields: false },
    { given: { hasInstruction: true, firstHandler: '甲', team: ['甲', '乙'] }, yields: false },
  ],
})

export const petitionAnswerMode = permit('33.11.5a', {
  name: '答复方式',
  statement: '回信回访：书面或口头答复，根据调查事实给予负责的答复。',
  reading: '已受理的须书面（第五十六条(四)3要求正式文件），咨询和不予受理的可以口头。',
  conflicts: [{ with: '56.4.3', follow: '已受理件按第五十六条(四)3书面答复' }],
  facts: {
    isAccepted: yes('已受理'),
    mode: text('答复方式'),
    hasRecord: yes('口头答复有记录'),
  },
  parameters: { modes: printed(['书面', '口头']) },
  refuse: ({ isAccepted, mode, hasRecord }, { modes }) => [
    !modes.some((one) => one === mode) && `答复方式只有${modes.join('、')}`,
    isAccepted && mode === '口头' && '已受理的信访件须书面答复，请出具正式文件',
    mode === '口头' && !hasRecord && '口头答复须有时间、人员、内容的记录',
  ],
  examples: [
    { given: { isAccepted: true, mode: '口头', hasRecord: true }, yields: false },
    { given: { isAccepted: true, mode: '书面', hasRecord: false }, yields: true },
    { given: { isAccepted: false, mode: '口头', hasRecord: true }, yields: true },
    { given: { isAccepted: false, mode: '口头', hasRecord: false }, yields: false },
  ],
})

export const petitionAnswers = register('33.11.5b', {
  name: '答复记录',
  statement: '答复情况应记录在案。',
  reading: '不服的复查期限按第五十六条(四)4告知。',
  keeper: '信访科',
  columns: {
    case: text('信访件'),
    answered: moment('答复时间'),
    by: text('答复人'),
    mode: oneOf('方式', ['书面', '口头']),
    result: oneOf('结果', ['同意', '不服', '未表态']),
    reviewUntil: day('可申请复查至'),
  },
})

export const petitionRefusalLetter = form('33.11.6', {
  name: '《信访事项不予受理告知书》',
  statement: '需出具不予受理告知书的，按信访工作规程办理。',
  fields: {
    petitioner: text('信访人'),
    matter: text('信访事项'),
    ground: oneOf('第三十三条(八)的项次', ['1', '2', '3', '4', '5', '6', '7']),
    law: text('法律依据'),
    wayOut: text('应走的途径'),
    issued: day('出具日期'),
  },
  signatures: ['信访科负责人', '分管领导'],
})

export const petitionRefusalLetterDue = permit('33.11.6', {
  name: '出具不予受理告知书',
  statement: '需出具不予受理告知书的，按信访工作规程办理。',
  reading: '按第五十六条，信访人书面要求并经批准的才出具；书面要求的不得只口头告知。',
  facts: {
    isAsked: yes('信访人书面要求'),
    isApproved: yes('已批准'),
    ground: text('不予受理理由'),
    wayOut: text('应走的途径'),
  },
  refuse: ({ isAsked, isApproved, ground, wayOut }) => [
    !isAsked && '信访人没有书面要求，口头告知并记录即可',
    !isApproved && '须先经批准',
    !ground.trim() && '须写明不予受理的理由和依据',
    !wayOut.trim() && '须写明应走的途径',
  ],
  examples: [
    {
      given: { isAsked: true, isApproved: true, ground: '(八)2', wayOut: '劳动人事争议仲裁' },
      yields: true,
    },
    {
      given: { isAsked: false, isApproved: true, ground: '(八)2', wayOut: '劳动人事争议仲裁' },
      yields: false,
    },
    { given: { isAsked: true, isApproved: false, ground: '(八)2', wayOut: '' }, yields: false },
  ],
})
