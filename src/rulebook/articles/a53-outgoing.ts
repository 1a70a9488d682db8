import {
  count,
  day,
  duty,
  form,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  role,
  sequence,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第五十三条 公文处理程序，(二) 发文：文种、字号、制作流程。 */

export const documentKinds = [
  '通知',
  '请示',
  '报告',
  '函',
  '纪要',
  '意见',
  '批复',
  '通告',
  '通报',
] as const

export const directions = ['上行', '平行', '下行', '社会公布', '内部'] as const

export const kindFits = permit(
  [
    '53.2.1.1',
    '53.2.1.2',
    '53.2.1.3',
    '53.2.1.4',
    '53.2.1.5',
    '53.2.1.6',
    '53.2.1.7',
    '53.2.1.8',
    '53.2.1.9',
  ],
  {
    name: '文种与用途相符',
    statement:
      '通知发布传达要求下级执行和周知事项、批转转发；请示向上级请求指示批准；报告向上级汇报、反映、回复询问；函用于不相隶属机关；纪要记载会议议定事项；意见提出见解和办法；批复答复下级请示；通告一定范围公布；通报表彰、批评、传达、告知。',
    reading: '请示一文一事、一个主送，报告不夹带请示，依国家公文规定。',
    facts: {
      kind: oneOf('文种', documentKinds),
      direction: oneOf('行文方向', directions),
      receivers: count('主送机关', '个'),
      matters: count('事项', '件', { min: 1 }),
      asksApproval: yes('文中请求批准'),
      linked: text('关联的来文、会议记录或决定'),
      isForwarding: yes('转发或批转'),
      isCriticism: yes('批评个人'),
    },
    refuse: (f) => [
      f.kind === '请示' && f.direction !== '上行' && '请示只用于上行文',
      f.kind === '请示' && (f.matters > 1 || f.receivers !== 1) && '请示应一文一事、一个主送',
      f.kind === '报告' && f.direction !== '上行' && '报告只用于上行文',
      f.kind === '报告' && f.asksApproval && '报告不得夹带请示事项，请改用请示',
      f.kind === '函' && f.direction !== '平行' && '函用于不相隶属机关，下行请用通知或批复',
      f.kind === '批复' && !f.linked.trim() && '批复须对应下级请示',
      f.kind === '批复' && f.direction !== '下行' && '批复用于下行文',
      f.kind === '纪要' && !f.linked.trim() && '请先完成会议记录',
      f.kind === '通知' && f.isForwarding && !f.linked.trim() && '请关联被转发文件',
      f.kind === '通告' && f.direction !== '社会公布' && '请选择公布范围和渠道',
      f.kind === '通报' && f.isCriticism && !f.linked.trim() && '通报批评须有处理决定',
    ],
    examples: [
      {
        given: {
          kind: '请示',
          direction: '上行',
          receivers: 2,
          matters: 1,
          asksApproval: true,
          linked: '',
          isForwarding: false,
          isCriticism: false,
        },
        yields: false,
      },
      {
        given: {
          kind: '报告',
          direction: '上行',
          receivers: 1,
          matters: 1,
          asksApproval: true,
          linked: '',
          isForwarding: false,
          isCriticism: false,
        },
        yields: false,
      },
      {
        given: {
          kind: '批复',
          direction: '下行',
          receivers: 1,
          matters: 1,
          asksApproval: false,
          linked: '',
          isForwarding: false,
          isCriticism: false,
        },
        yields: false,
      },
      {
        given: {
          kind: '请示',
          direction: '上行',
          receivers: 1,
          matters: 1,
          asksApproval: true,
          linked: '',
          isForwarding: false,
          isCriticism: false,
        },
        yields: true,
      },
      {
        given: {
          kind: '函',
          direction: '下行',
          receivers: 1,
          matters: 1,
          asksApproval: false,
          linked: '',
          isForwarding: false,
          isCriticism: false,
        },
        yields: false,
      },
    ],
  },
)

export const agencyCodes = [
  '文人社党组',
  '文人社发',
  '文人社请',
  '文人社复',
  '文人社函',
  '文人社电',
  '文人社办发',
] as const

export const agencyCodeFits = permit(
  [
    '53.2.2.1',
    '53.2.2.2a',
    '53.2.2.2b',
    '53.2.2.2c',
    '53.2.2.2d',
    '53.2.2.3',
    '53.2.2.4',
    '53.2.2.5',
  ],
  {
    name: '发文字号',
    statement:
      '文人社党组用于党组文件；文人社发用于行政事务、制度、重要业务部署；文人社请用于向省厅、州委、州政府请示；文人社复答复下级和有关单位；文人社函用于不相隶属机关；文人社电用于会议通知、紧急事务；文人社办发经授权以办公室名义；纪要不设字号、不写主送，只编期号。',
    facts: {
      code: oneOf('机关代字', [...agencyCodes, '无']),
      kind: oneOf('文种', documentKinds),
      receiver: oneOf('主送', ['省厅', '州委', '州政府', '下级', '不相隶属机关', '无']),
      linked: text('关联的请求'),
      urgency: text('紧急程度'),
      authorisation: text('授权'),
      seal: oneOf('印章', ['党组印章', '局印章', '局办公室印章', '无']),
    },
    refuse: (f) => [
      f.kind === '纪要' && f.code !== '无' && '纪要不设字号，只编期号',
      f.kind === '纪要' && f.receiver !== '无' && '纪要不写主送单位',
      f.kind !== '纪要' && f.code === '无' && '请选择机关代字',
      f.kind === '请示' && f.code !== '文人社请' && f.code !== '文人社党组' && '请示请用文人社请',
      f.code === '文人社请' &&
        !['省厅', '州委', '州政府'].includes(f.receiver) &&
        '请示只报省厅、州委、州政府',
      f.code === '文人社复' && !f.linked.trim() && '未关联请求事项',
      f.code === '文人社函' && f.receiver !== '不相隶属机关' && '函只发不相隶属机关',
      f.code === '文人社电' && !f.urgency.trim() && '请选择紧急程度',
      f.code === '文人社办发' && !f.authorisation.trim() && '须有授权',
      f.code === '文人社党组' && f.seal === '局印章' && '党组文件用党组印章',
    ],
    examples: [
      {
        given: {
          code: '文人社发',
          kind: '请示',
          receiver: '省厅',
          linked: '',
          urgency: '',
          authorisation: '',
          seal: '局印章',
        },
        yields: false,
      },
      {
        given: {
          code: '文人社请',
          kind: '请示',
          receiver: '省厅',
          linked: '',
          urgency: '',
          authorisation: '',
          seal: '局印章',
        },
        yields: true,
      },
      {
        given: {
          code: '文人社请',
          kind: '请示',
          receiver: '下级',
          linked: '',
          urgency: '',
          authorisation: '',
          seal: '局印章',
        },
        yields: false,
      },
      {
        given: {
          code: '无',
          kind: '纪要',
          receiver: '下级',
          linked: '',
          urgency: '',
          authorisation: '',
          seal: '无',
        },
        yields: false,
      },
      {
        given: {
          code: '文人社党组',
          kind: '通知',
          receiver: '下级',
          linked: '',
          urgency: '',
          authorisation: '',
          seal: '局印章',
        },
        yields: false,
      },
    ],
  },
)

export const periodicals = role('53.2.2.6', {
  name: '办公室刊物',
  statement: '办公室形成的刊物还有《文山州人力资源和社会保障信息》《通报》等。',
  who: ['办公室'],
})

export const officeNumbers = role('53.0', {
  name: '公文处理由办公室负责',
  statement:
    '公文处理含办理、管理、整理、印发、归档，办公室具体负责；执行党政机关公文处理工作条例和州协同办公平台公文运行管理办法。',
  who: ['办公室'],
})

export const outgoingSteps = sequence(['53.2.4.0', '53.2.4b'], {
  name: '发文制作流程',
  statement:
    '起草、审核、签发、校对、印制、装订、登记、分发、立卷、归档、销毁；科室负责人核稿后办公室审核把关再送局领导签发。',
  steps: [
    { name: '起草', by: '拟稿人' },
    { name: '核稿', by: '科室负责人' },
    { name: '审核', by: '办公室' },
    { name: '会签', isOptional: true },
    { name: '签发', by: '局领导' },
    { name: '校对', by: '拟稿人' },
    { name: '编号印制', by: '文印员' },
    { name: '装订', by: '文印员' },
    { name: '用印', by: '印章管理员' },
    { name: '登记分发', by: '收发员' },
    { name: '立卷归档', by: '档案管理员' },
  ],
  examples: [
    { given: { done: ['起草'], next: '编号印制' }, yields: false },
    { given: { done: ['起草', '审核'], next: '签发' }, yields: false },
    { given: { done: ['起草', '核稿', '审核'], next: '签发' }, yields: true },
  ],
})

export const draftingForm = form('53.2.4a', {
  name: '文稿审签单',
  statement: '首页附文稿审签单；密件标密级；计算机打印。',
  fields: {
    title: text('标题'),
    kind: oneOf('文种', documentKinds),
    drafter: text('拟稿人'),
    receivers: list('主送', text('单位')),
    copies: count('份数', '份'),
    secrecy: text('密级'),
  },
  signatures: ['拟稿人', '科室负责人核稿', '办公室审核', '会签', '签发', '校对'],
})

export const whoDrafts = table('53.2.4a', {
  name: '谁起草',
  statement: '州局和办公室综合性文件由办公室文秘起草，业务文件由科室起草。',
  reading: '“原则上”，另定的写明理由。',
  facts: { isComprehensive: yes('综合性文件') },
  rows: [
    [{ isComprehensive: true }, '办公室文秘'],
    [{ isComprehensive: false }, '业务科室'],
  ],
  examples: [
    { given: { isComprehensive: true }, yields: '办公室文秘' },
    { given: { isComprehensive: false }, yields: '业务科室' },
  ],
})

export const reviewPoints = permit('53.2.4b', {
  name: '办公室审核要点',
  statement: '审核是否需要行文、政策技术、文字文种格式；不合格返回重拟。',
  facts: {
    isHeadSigned: yes('科室负责人已核稿'),
    isNeeded: yes('确需行文'),
    isPolicySound: yes('政策依据无误'),
    isFormSound: yes('文字文种格式合格'),
  },
  refuse: (f) => [
    !f.isHeadSigned && '须科室负责人核稿',
    !f.isNeeded && '不需要行文，退回',
    !f.isPolicySound && '政策依据有误，返回重拟',
    !f.isFormSound && '文字、文种或格式不合格，返回重拟',
  ],
  examples: [
    {
      given: { isHeadSigned: true, isNeeded: true, isPolicySound: true, isFormSound: false },
      yields: false,
    },
    {
      given: { isHeadSigned: true, isNeeded: true, isPolicySound: true, isFormSound: true },
      yields: true,
    },
    {
      given: { isHeadSigned: false, isNeeded: true, isPolicySound: true, isFormSound: true },
      yields: false,
    },
  ],
})

export const whoSigns = table(['53.2.4c', '53.2.4k'], {
  name: '签发权限',
  statement:
    '谁分管谁签发；综合性、较重要的由局长签发，业务性的由分管领导签发，办公室文件由分管办公室的领导签发；局领导外出按A-B角签发。',
  reading:
    '“较重要”由办公室审核时认定，存疑的送局长；B角也外出的由局长签发，局长的B角为其指定的副局长。',
  facts: {
    kind: oneOf('文件', ['综合性或较重要', '业务性', '办公室文件']),
    isAway: yes('应签发的领导外出'),
  },
  rows: [
    [{ kind: '综合性或较重要', isAway: false }, '局长'],
    [{ kind: '综合性或较重要', isAway: true }, '局长的B角'],
    [{ kind: '业务性', isAway: false }, '分管领导'],
    [{ kind: '业务性', isAway: true }, '分管领导的B角'],
    [{ kind: '办公室文件', isAway: false }, '分管办公室的领导'],
    [{ kind: '办公室文件', isAway: true }, '分管办公室的领导的B角'],
  ],
  examples: [
    { given: { kind: '业务性', isAway: false }, yields: '分管领导' },
    { given: { kind: '综合性或较重要', isAway: false }, yields: '局长' },
    { given: { kind: '业务性', isAway: true }, yields: '分管领导的B角' },
  ],
})

export const jointIssue = permit('53.2.4d', {
  name: '联发',
  statement:
    '与外单位联发由办公室审核、局领导签后再送外单位；外来联发先送科室审核、再送局领导签发。',
  facts: {
    isOurs: yes('本局主办'),
    officeReviewed: yes('办公室已审核'),
    unitReviewed: yes('科室已审核'),
    leaderSigned: yes('局领导已签'),
    act: oneOf('要做什么', ['送外单位', '送局领导']),
  },
  refuse: (f) => [
    f.isOurs && f.act === '送外单位' && !f.officeReviewed && '须办公室审核',
    f.isOurs && f.act === '送外单位' && !f.leaderSigned && '局领导签后再送外单位',
    !f.isOurs && f.act === '送局领导' && !f.unitReviewed && '须先送科室审核',
  ],
  examples: [
    {
      given: {
        isOurs: false,
        officeReviewed: false,
        unitReviewed: false,
        leaderSigned: false,
        act: '送局领导',
      },
      yields: false,
    },
    {
      given: {
        isOurs: true,
        officeReviewed: true,
        unitReviewed: true,
        leaderSigned: true,
        act: '送外单位',
      },
      yields: true,
    },
  ],
})

export const proofread = permit(['53.2.4e', '53.2.4f'], {
  name: '校对后印制',
  statement:
    '清样送拟文科室，以原稿为准，拟稿人至少2至3校并在审签单签字，发出前科室负责人再校1遍；未经办公室审核和无校对签名的不予印制。',
  facts: {
    isReviewed: yes('办公室已审核'),
    proofs: count('拟稿人签字的校次', '次'),
    headProofs: count('科室负责人校次', '次'),
    act: oneOf('要做什么', ['印制', '发出']),
  },
  parameters: { least: printed(2, '次'), typical: printed(3, '次'), head: printed(1, '次') },
  refuse: (f, p) => [
    !f.isReviewed && '未经办公室审核，不予印制',
    f.proofs < p.least && `至少${p.least}校`,
    f.act === '发出' && f.headProofs < p.head && '发出前须科室负责人校对',
  ],
  examples: [
    { given: { isReviewed: true, proofs: 1, headProofs: 0, act: '印制' }, yields: false },
    { given: { isReviewed: true, proofs: 2, headProofs: 0, act: '印制' }, yields: true },
    { given: { isReviewed: true, proofs: 2, headProofs: 0, act: '发出' }, yields: false },
    { given: { isReviewed: true, proofs: 2, headProofs: 1, act: '发出' }, yields: true },
  ],
})

export const bindingChecked = permit('53.2.4g', {
  name: '装订检查',
  statement: '由文印人员装订，数量多由办公室调人；按规范装订，逐份逐页检查，保持清洁。',
  facts: {
    copies: count('份数', '份'),
    checked: count('已检查', '份'),
    faulty: count('缺页错页', '份'),
  },
  refuse: ({ copies, checked, faulty }) => [
    checked < copies && `还有${copies - checked}份未检查`,
    faulty > 0 && `${faulty}份缺页错页，须补印`,
  ],
  examples: [
    { given: { copies: 30, checked: 30, faulty: 1 }, yields: false },
    { given: { copies: 30, checked: 30, faulty: 0 }, yields: true },
  ],
})

export const dispatchList = form('53.2.4h', {
  name: '发文清单',
  statement: '文件送收发员分类登记，按主送抄送范围填发文清单分发；电子公文由文印员发送。',
  fields: {
    number: text('文号'),
    to: list('主送', text('单位')),
    copiesTo: list('抄送', text('单位')),
    copies: count('份数', '份'),
  },
  signatures: ['收发员'],
})

export const unreturnedPapers = duty('53.2.4i', {
  name: '科室存办文件退交',
  statement:
    '办完整理移交办公室存档；无价值或多余的经文书档案鉴定领导小组批准销毁；各科室存办文件次年3月底前退交。',
  reading: '“3月底前”含3月31日，与第四十四条第一季度一致。',
  who: ['各科室'],
  every: { each: 'year', month: 3, on: 31, remind: [10] },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-03-31'] }],
})

export const basisListed = permit('53.2.4j', {
  name: '依法行文',
  statement: '起草涉及方针、政策、规范性文件的应查阅有关文件，依法行文。',
  facts: { isPolicy: yes('涉及政策或规范性文件'), basis: list('依据文件', text('文件')) },
  refuse: ({ isPolicy, basis }) => isPolicy && basis.length === 0 && '请列明依据文件',
  examples: [
    { given: { isPolicy: true, basis: [] }, yields: false },
    { given: { isPolicy: true, basis: ['云人社发〔2026〕1号'] }, yields: true },
  ],
})

export const unchangedAfterSigning = permit('53.2.4l', {
  name: '签发后不得改',
  statement:
    '送签稿须完整打印稿、无修改痕迹；签发后不得改内容，确需改的须请示签发领导同意，技术性问题由办公室处理。',
  reading: '涉及数字、名称、政策、主送的不是技术性问题。',
  facts: {
    hasTracks: yes('有修改痕迹'),
    isSigned: yes('已签发'),
    changes: oneOf('改动', ['无', '技术性', '内容']),
    signerAgreed: yes('签发领导同意'),
  },
  refuse: (f) => [
    !f.isSigned && f.hasTracks && '送签稿不得有修改痕迹',
    f.isSigned && f.changes === '内容' && !f.signerAgreed && '签发后不得改动，须签发领导同意',
  ],
  examples: [
    {
      given: { hasTracks: true, isSigned: false, changes: '无', signerAgreed: false },
      yields: false,
    },
    {
      given: { hasTracks: false, isSigned: true, changes: '内容', signerAgreed: false },
      yields: false,
    },
    {
      given: { hasTracks: false, isSigned: true, changes: '技术性', signerAgreed: false },
      yields: true,
    },
  ],
})

export const correctionNotice = permit('53.2.4m', {
  name: '更正通知',
  statement: '发出文件有差错要及时更正；更正通知报办公室领导审定签发，发送范围与原件相同。',
  facts: {
    original: list('原件发送单位', text('单位')),
    correction: list('更正发送单位', text('单位')),
    isApproved: yes('办公室领导已签发'),
  },
  refuse: ({ original, correction, isApproved }) => {
    const missing = original.filter((one) => !correction.includes(one))
    return [
      missing.length > 0 && `发送范围须与原件相同，缺${missing.join('、')}`,
      !isApproved && '须办公室领导审定签发',
    ]
  },
  examples: [
    { given: { original: ['甲', '乙'], correction: ['甲'], isApproved: true }, yields: false },
    { given: { original: ['甲', '乙'], correction: ['甲', '乙'], isApproved: true }, yields: true },
  ],
})

export const correctionLimit = limit('53.2.4m', {
  name: '及时更正',
  statement: '发出文件有差错要及时更正。',
  reading: '发现后1个工作日，为本地设置。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-14' }, yields: '2025-11-17' }],
})

export const dispatchDay = permit('53.2.4h', {
  name: '发文回执',
  statement: '按主送抄送范围分发。',
  facts: {
    sent: count('发出', '份'),
    receipts: count('回执', '份'),
    on: day('发出日'),
    today: day('今日'),
  },
  parameters: { workdays: local(2, '个工作日') },
  refuse: ({ sent, receipts, on, today }, { workdays }, { calendar }) =>
    receipts < sent &&
    today > calendar.addWorkdays(on, workdays) &&
    `还有${sent - receipts}份没有回执，请催收`,
  examples: [
    { given: { sent: 5, receipts: 4, on: '2025-11-10', today: '2025-11-13' }, yields: false },
    { given: { sent: 5, receipts: 5, on: '2025-11-10', today: '2025-11-13' }, yields: true },
  ],
})
