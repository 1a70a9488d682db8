import { day, list, oneOf, optional, permit, printed, text, yes } from '../kit.ts'

/** 第二十一条 行政执法过错责任追究制度，(六) 不承担责任的情形。 */

const proof = text('证明记录')
const unproved = (given: string) => !given.trim() && '主张不承担责任须附证明记录'

export const arguableLaw = permit('21.6.1', {
  name: '理解法律有偏差',
  statement: '不承担责任情形：对法律法规规章理解和认识偏差导致错误。',
  reading:
    '与(七)5“适用法律错误”冲突：行为以前已有记录证明确有不同理解、又没有明确的官方解释的，免责；否则按(七)5。',
  conflicts: [{ with: '21.7.5', follow: '当时有记录证明可作不同理解的免责，否则按(七)5' }],
  facts: {
    proof,
    recorded: optional(day('记录日期')),
    acted: day('行为日期'),
    hasOfficialReading: yes('已有明确的官方解释'),
  },
  refuse: (f) => [
    unproved(f.proof),
    (f.recorded === null || f.recorded > f.acted) && '记录须形成于行为以前或当日',
    f.hasOfficialReading && '已有明确的官方解释，按(七)5处理',
  ],
  examples: [
    {
      given: {
        proof: '2026-03-05法制审核记录',
        recorded: '2026-03-05',
        acted: '2026-03-10',
        hasOfficialReading: false,
      },
      yields: true,
    },
    {
      given: { proof: '', recorded: null, acted: '2026-03-10', hasOfficialReading: false },
      yields: false,
    },
    {
      given: {
        proof: '事后说明',
        recorded: '2026-03-11',
        acted: '2026-03-10',
        hasOfficialReading: false,
      },
      yields: false,
    },
    {
      given: {
        proof: '2026-03-05法制审核记录',
        recorded: '2026-03-05',
        acted: '2026-03-10',
        hasOfficialReading: true,
      },
      yields: false,
    },
  ],
})

export const arguableEvidence = permit('21.6.2', {
  name: '认定事实证据有偏差',
  statement: '不承担责任情形：对案件事实和证据认识偏差导致具体行为错误。',
  reading: '与(七)7“工作不细”相区别：案卷证据清单齐全、错在权衡的免责，清单不全的按(七)7。',
  conflicts: [{ with: '21.7.7', follow: '证据清单齐全的免责，不齐全的按(七)7' }],
  facts: { proof, hasCompleteList: yes('案卷证据清单齐全') },
  refuse: (f) => [unproved(f.proof), !f.hasCompleteList && '证据清单不全，按(七)7处理'],
  examples: [
    { given: { proof: '2026-02-06证据清单', hasCompleteList: true }, yields: true },
    { given: { proof: '2026-02-06证据清单', hasCompleteList: false }, yields: false },
    { given: { proof: '', hasCompleteList: true }, yields: false },
  ],
})

export const newEvidence = permit('21.6.3', {
  name: '出现新证据',
  statement: '不承担责任情形：出现新证据而改变原行为。',
  reading: '新证据须在作出决定以后才出现；决定当日或以前已在案卷中的不是新证据。',
  facts: { proof, appeared: day('证据出现日期'), decided: day('原行为日期') },
  refuse: (f) => [
    unproved(f.proof),
    f.appeared <= f.decided && `证据${f.appeared}已在案卷中，不是新证据`,
  ],
  examples: [
    {
      given: { proof: '新证人证言', appeared: '2026-04-01', decided: '2026-03-10' },
      yields: true,
    },
    {
      given: { proof: '原有工资表', appeared: '2026-03-01', decided: '2026-03-10' },
      yields: false,
    },
    {
      given: { proof: '原有工资表', appeared: '2026-03-10', decided: '2026-03-10' },
      yields: false,
    },
  ],
})

export const lawChangedLater = permit('21.6.4', {
  name: '法律修订、政策调整',
  statement: '不承担责任情形：法律法规修订或政策调整而改变原行为。',
  reading: '修订、调整须在行为以后生效。',
  facts: { proof, effective: day('生效日期'), acted: day('行为日期') },
  refuse: (f) => [
    unproved(f.proof),
    f.effective <= f.acted && `${f.effective}已经生效，行为时应当适用`,
  ],
  examples: [
    {
      given: { proof: '修订公布文件', effective: '2026-01-01', acted: '2025-12-30' },
      yields: true,
    },
    {
      given: { proof: '修订公布文件', effective: '2026-01-01', acted: '2026-01-01' },
      yields: false,
    },
  ],
})

export const dissentInMeeting = permit('21.6.5', {
  name: '集体研究中有不同意见',
  statement: '不承担责任情形：集体研究中提出不同意见（负有领导责任者除外）。',
  reading: '不同意见须载入记录，事后口头主张不算；负有领导责任的为主持人和分管领导。',
  facts: { proof, isInMinutes: yes('记录载有不同意见'), isLeader: yes('主持人或分管领导') },
  refuse: (f) => [
    unproved(f.proof),
    !f.isInMinutes && '会议记录没有不同意见，不能免责',
    f.isLeader && '负有领导责任，不适用本项',
  ],
  examples: [
    { given: { proof: '2026-02-10会议记录', isInMinutes: true, isLeader: false }, yields: true },
    { given: { proof: '2026-02-10会议记录', isInMinutes: true, isLeader: true }, yields: false },
    { given: { proof: '2026-02-10会议记录', isInMinutes: false, isLeader: false }, yields: false },
  ],
})

export const handlerConcealed = permit('21.6.6', {
  name: '承办人故意隐瞒',
  statement: '不承担责任情形：直接承办人故意隐瞒事实导致错误审核审批。',
  reading: '免责的是审核、审批人员；隐瞒的承办人负主要责任。',
  facts: {
    proof,
    claimant: oneOf('主张人', ['承办人', '审核人员', '审批人员']),
    isDeliberate: yes('承办人故意隐瞒'),
  },
  refuse: (f) => [
    unproved(f.proof),
    !f.isDeliberate && '须查明承办人故意隐瞒',
    f.claimant === '承办人' && '承办人隐瞒事实的，负主要责任，不能免责',
  ],
  examples: [
    {
      given: { proof: '2026-03-03未入卷的材料', claimant: '审核人员', isDeliberate: true },
      yields: true,
    },
    {
      given: { proof: '2026-03-03未入卷的材料', claimant: '承办人', isDeliberate: true },
      yields: false,
    },
    {
      given: { proof: '2026-03-03未入卷的材料', claimant: '审批人员', isDeliberate: false },
      yields: false,
    },
  ],
})

export const objectedInReview = permit('21.6.7', {
  name: '审核中有不同意见',
  statement: '不承担责任情形：非最终批准人在审核中提出不同意见。',
  facts: {
    proof,
    isFinalApprover: yes('最终批准人'),
    objected: optional(day('签署不同意的日期')),
    approved: day('批准日期'),
  },
  refuse: (f) => [
    unproved(f.proof),
    f.isFinalApprover && '最终批准人不适用本项',
    (f.objected === null || f.objected > f.approved) && '须在批准以前签署不同意见',
  ],
  examples: [
    {
      given: {
        proof: '审核意见：不同意',
        isFinalApprover: false,
        objected: '2026-01-14',
        approved: '2026-01-15',
      },
      yields: true,
    },
    {
      given: {
        proof: '审核意见：不同意',
        isFinalApprover: false,
        objected: '2026-01-16',
        approved: '2026-01-15',
      },
      yields: false,
    },
    {
      given: {
        proof: '批示',
        isFinalApprover: true,
        objected: '2026-01-14',
        approved: '2026-01-15',
      },
      yields: false,
    },
  ],
})

/** The three that carry out 第二十一条 together. */
export const faultBodies = ['政策法规科', '机关党委纪委', '人事教育科'] as const

export const otherExemption = permit('21.6.8', {
  name: '其他免责情形',
  statement: '不承担责任情形：其他不应承担责任的情形。',
  reading: '原文此处以冒号结尾，后无内容，可能有脱漏；作兜底看，须写明理由，由三个机构共同认定。',
  facts: {
    proof,
    reason: text('理由'),
    agreed: list('已同意的机构', oneOf('机构', faultBodies)),
  },
  parameters: { bodies: printed(faultBodies) },
  refuse: ({ proof: given, reason, agreed }, { bodies }) => [
    unproved(given),
    !reason.trim() && '其他情形须写明理由',
    ...bodies
      .filter((body) => !agreed.some((one) => one === body))
      .map((body) => `尚缺${body}同意`),
  ],
  examples: [
    {
      given: { proof: '情况说明', reason: '', agreed: ['政策法规科'] },
      yields: false,
    },
    {
      given: {
        proof: '情况说明',
        reason: '系统故障',
        agreed: ['政策法规科', '机关党委纪委', '人事教育科'],
      },
      yields: true,
    },
    {
      given: {
        proof: '情况说明',
        reason: '系统故障',
        agreed: ['政策法规科', '机关党委纪委'],
      },
      yields: false,
    },
  ],
})
