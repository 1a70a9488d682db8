import {
  conduct,
  count,
  day,
  fen,
  form,
  list,
  local,
  num,
  optional,
  permit,
  printed,
  record,
  report,
  rule,
  text,
  yes,
  yuan,
} from '../kit.ts'
/** 第十四条 服务承诺制度，(四) 四个一，(五) 双人制，(六) 三亮。 */

export const fourOnes = conduct('14.4', {
  name: '四个一',
  statement: '一张笑脸相迎、一把椅子请坐、一杯热茶招待、一次性告知事项和答复。',
  points: ['一张笑脸相迎', '一把椅子请坐', '一杯热茶招待', '一次性告知事项和答复'],
})

export const oneNoticeForm = form('14.4a', {
  name: '一次性告知单',
  statement: '一次告知全部办理事项：缺什么、依据、时限、经办人。',
  fields: {
    applicant: text('办事人'),
    item: text('事项'),
    missing: list('须补材料', record('材料', { paper: text('材料'), basis: text('依据') })),
    limit: text('办理时限'),
    clerk: text('经办人'),
    given: day('告知日期'),
    receipt: text('签收'),
  },
  signatures: ['经办人', '办事人'],
})

export const demandBeyondNotice = rule('14.4a', {
  name: '告知单以外的材料',
  statement: '办理事项和答复须一次性告知；以后再要告知单以外的材料，须有理由并记为过错线索。',
  reading: '告知以后法律变动的不算过错。答复的时限依事项时限，没有的依第十五条(七)2。',
  facts: {
    isOnNotice: yes('材料在告知单上'),
    isNewLaw: yes('告知后法律变动，已附新依据'),
    headReason: text('科室负责人说明的理由'),
  },
  decide: ({ isOnNotice, isNewLaw, headReason }) => {
    if (isOnNotice) return { outcome: { may: true, isClue: false }, reason: '已经告知' }
    if (isNewLaw) return { outcome: { may: true, isClue: false }, reason: '告知后法律变动' }
    return headReason.trim()
      ? {
          outcome: { may: true, isClue: true },
          reason: '科室负责人已说明理由，记为第二十二条(四)13的线索',
        }
      : {
          outcome: { may: false, isClue: true },
          reason: '应一次性告知；确需补要的，请科室负责人说明理由',
        }
  },
  examples: [
    {
      given: { isOnNotice: true, isNewLaw: false, headReason: '' },
      yields: { may: true, isClue: false },
    },
    {
      given: { isOnNotice: false, isNewLaw: false, headReason: '' },
      yields: { may: false, isClue: true },
    },
    {
      given: { isOnNotice: false, isNewLaw: false, headReason: '材料前后矛盾' },
      yields: { may: true, isClue: true },
    },
    {
      given: { isOnNotice: false, isNewLaw: true, headReason: '' },
      yields: { may: true, isClue: false },
    },
  ],
})

export const simplificationReport = report('14.4b', {
  name: '简化手续年度报告',
  statement: '简化手续、方便群众，不断提高效率和质量：逐项比较材料、环节、跑动次数和时限。',
  reading: '可从本局系统取得的材料，标为免提交。',
  contents: {
    year: count('年度', '年'),
    items: list(
      '事项',
      record('事项', {
        item: text('事项'),
        papers: count('材料', '件'),
        papersBefore: count('上年材料', '件'),
        steps: count('环节', '个'),
        visits: num('平均跑动', '次'),
        promised: count('承诺时限', '个工作日'),
        statutory: count('法定时限', '个工作日'),
      }),
    ),
  },
  from: ['各窗口科室'],
})

export const simplification = rule('14.4b', {
  name: '手续增减',
  statement: '按事项比较本年与上年的材料、环节和时限。',
  facts: { before: count('上年', ''), now: count('本年', '') },
  decide: ({ before, now }) => ({
    outcome: now - before,
    reason:
      now < before
        ? `减少${before - now}`
        : now > before
          ? `增加${now - before}，请说明`
          : '没有变化',
  }),
  examples: [
    { given: { before: 6, now: 4 }, yields: -2 },
    { given: { before: 4, now: 5 }, yields: 1 },
    { given: { before: 4, now: 4 }, yields: 0 },
  ],
})

export const civilService = conduct('14.4c', {
  name: '文明行政',
  statement: '文明行政，使用文明用语，改善服务态度。',
  points: ['文明行政', '使用文明用语', '改善服务态度'],
})

export const inspectionByTwoOfficers = permit('14.5', {
  name: '执法双人制',
  statement: '行政执法检查由2名执法人员进行。',
  reading: '“双人”即至少2人，都持有当日有效的执法证件，都签名。',
  facts: {
    on: day('检查日期'),
    officers: list(
      '执法人员',
      record('执法人员', {
        name: text('姓名'),
        validUntil: day('执法证有效期至'),
        hasSigned: yes('已签名'),
      }),
    ),
  },
  parameters: { officers: printed(2, '名') },
  refuse: ({ on, officers }, p) => [
    officers.length < p.officers &&
      `行政执法检查须${p.officers}名执法人员，现${officers.length}名，请加派`,
    ...officers
      .filter(({ validUntil }) => validUntil < on)
      .map(({ name, validUntil }) => `${name}的执法证${validUntil}到期，请换人`),
    ...officers.filter(({ hasSigned }) => !hasSigned).map(({ name }) => `${name}没有签名`),
  ],
  examples: [
    {
      given: {
        on: '2026-06-30',
        officers: [
          { name: '甲', validUntil: '2027-12-31', hasSigned: true },
          { name: '乙', validUntil: '2026-06-30', hasSigned: true },
        ],
      },
      yields: true,
    },
    {
      given: {
        on: '2026-07-01',
        officers: [
          { name: '甲', validUntil: '2027-12-31', hasSigned: true },
          { name: '乙', validUntil: '2026-06-30', hasSigned: true },
        ],
      },
      yields: false,
    },
    {
      given: {
        on: '2026-06-30',
        officers: [{ name: '甲', validUntil: '2027-12-31', hasSigned: true }],
      },
      yields: false,
    },
  ],
})

export const officersShowCertificates = permit('14.5a', {
  name: '主动出示证件',
  statement: '主动出示行政执法证件。',
  facts: {
    certificates: list('出示的证件号', text('证件号')),
    shownAt: text('出示时间'),
    hasPartySigned: yes('当事人已签名'),
    witness: text('拒签见证人'),
  },
  refuse: (f) => [
    f.certificates.length === 0 && '须主动出示执法证件，请记证件号',
    !f.shownAt.trim() && '请记出示时间',
    !f.hasPartySigned && !f.witness.trim() && '当事人拒绝签名的，请注明并由见证人签名',
  ],
  examples: [
    {
      given: { certificates: ['25001'], shownAt: '09:10', hasPartySigned: true, witness: '' },
      yields: true,
    },
    {
      given: { certificates: [], shownAt: '09:10', hasPartySigned: true, witness: '' },
      yields: false,
    },
    {
      given: { certificates: ['25001'], shownAt: '09:10', hasPartySigned: false, witness: '丁' },
      yields: true,
    },
    {
      given: { certificates: ['25001'], shownAt: '09:10', hasPartySigned: false, witness: '' },
      yields: false,
    },
  ],
})

export const enforcementNoticeFirst = permit('14.5b', {
  name: '执法告知',
  statement: '依法实行执法告知制度：决定以前先告知。',
  reading: '告知的内容和期间依法律和第二十三至二十五条。',
  facts: { delivered: optional(day('告知书送达日期')), decided: day('决定日期') },
  refuse: ({ delivered, decided }) =>
    delivered === null
      ? '告知书没有送达，不能作出决定，请先告知事实、理由、依据和陈述申辩的权利'
      : delivered > decided && '告知书送达晚于决定日期，请核对',
  examples: [
    { given: { delivered: null, decided: '2026-03-20' }, yields: false },
    { given: { delivered: '2026-03-10', decided: '2026-03-20' }, yields: true },
    { given: { delivered: '2026-03-23', decided: '2026-03-20' }, yields: false },
  ],
})

export const fairEnforcement = conduct('14.5c', {
  name: '公正执法',
  statement: '不徇私枉法，不侵犯相对人合法权益，严格公正执法，杜绝随意性。',
  points: ['不徇私枉法', '不侵犯相对人合法权益', '严格公正执法', '杜绝随意性'],
  who: ['执法人员'],
})

export const penaltyWithinBand = permit('14.5c', {
  name: '裁量幅度',
  statement: '处罚在裁量幅度以内；超出的须有理由并经政策法规科审核。',
  reading: '条文没有幅度，由政策法规科制定维护。',
  facts: {
    amount: fen('拟处罚款'),
    least: fen('幅度下限'),
    most: fen('幅度上限'),
    reason: text('超出幅度的理由'),
    isReviewed: yes('政策法规科已审核'),
    isRelated: yes('与当事人有利害关系'),
  },
  refuse: (f) => [
    f.isRelated && '与当事人有利害关系，须回避',
    (f.amount < f.least || f.amount > f.most) &&
      !(f.reason.trim() && f.isReviewed) &&
      `幅度为${f.least / 100}元至${f.most / 100}元，超出的写明理由并送政策法规科审核`,
  ],
  examples: [
    {
      given: {
        amount: yuan(5000),
        least: yuan(1000),
        most: yuan(5000),
        reason: '',
        isReviewed: false,
        isRelated: false,
      },
      yields: true,
    },
    {
      given: {
        amount: yuan(5001),
        least: yuan(1000),
        most: yuan(5000),
        reason: '',
        isReviewed: false,
        isRelated: false,
      },
      yields: false,
    },
    {
      given: {
        amount: yuan(5001),
        least: yuan(1000),
        most: yuan(5000),
        reason: '屡次违法',
        isReviewed: true,
        isRelated: false,
      },
      yields: true,
    },
  ],
})

export const shownAtWindow = ['亮身份', '亮承诺', '亮标准'] as const

export const threeShown = permit('14.6', {
  name: '窗口三亮',
  statement: '窗口亮身份（统一挂牌）、亮承诺、亮标准。',
  facts: { shown: list('已亮', text('项目')) },
  parameters: { required: printed(shownAtWindow) },
  refuse: ({ shown }, { required }) =>
    required.filter((one) => !shown.includes(one)).map((one) => `没有${one}，请补上`),
  examples: [
    { given: { shown: shownAtWindow }, yields: true },
    { given: { shown: ['亮身份', '亮承诺'] }, yields: false },
  ],
})

export const fewerVisits = conduct('14.6a', {
  name: '三个少',
  statement: '少跑一回路、少排一次队、少等一分钟。',
  points: ['少跑一回路', '少排一次队', '少等一分钟'],
  who: ['窗口工作人员'],
})

export const repeatedVisits = rule('14.6a', {
  name: '重复跑动',
  statement: '同一事项多次跑动的列出，逐月比较。',
  reading: '条文没有目标值；多于本地设置的次数即列出，目标由科室负责人定。',
  facts: { visits: count('同一事项跑动', '次') },
  parameters: { most: local(1, '次') },
  decide: ({ visits }, { most }) => ({
    outcome: visits > most,
    reason: visits > most ? `跑动${visits}次，列入重复跑动` : `跑动${visits}次`,
  }),
  examples: [
    { given: { visits: 3 }, yields: true },
    { given: { visits: 1 }, yields: false },
  ],
})
