import {
  day,
  duty,
  form,
  limit,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  record,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'
/** 第十七条 行政执法公示制度。 */

export const enforcementBoardsMissing = rule('17.1', {
  name: '没有公示栏的执法机构',
  statement: '执法公示制度适用于各执法机构（内设机构、直属单位、经办机构）。',
  reading: '执法机构名册与第十六条合用。',
  facts: {
    bodies: list('执法机构', text('机构')),
    withBoard: list('已有公示栏', text('机构')),
  },
  decide: ({ bodies, withBoard }) => {
    const missing = bodies.filter((one) => !withBoard.includes(one))
    return {
      outcome: missing,
      reason: missing.length > 0 ? `没有公示栏：${missing.join('、')}` : '各执法机构都有公示栏',
    }
  },
  examples: [
    {
      given: { bodies: ['工伤保险科', '劳动保障监察支队'], withBoard: ['劳动保障监察支队'] },
      yields: ['工伤保险科'],
    },
    { given: { bodies: ['工伤保险科'], withBoard: ['工伤保险科'] }, yields: [] },
  ],
})

export const enforcementBoardParts = [
  '职责范围',
  '执法依据',
  '程序',
  '期限',
  '监督途径',
  '举报电话',
] as const

export const enforcementBoard = form('17.2a', {
  name: '执法公示栏',
  statement: '各执法机构向社会公开的内容。',
  fields: {
    body: text('执法机构'),
    scope: text('职责范围'),
    basis: text('执法依据'),
    procedure: text('程序'),
    limit: text('期限'),
    supervision: text('监督途径'),
    phone: text('举报电话'),
    effective: day('生效日期'),
  },
  signatures: ['编写人', '审核人'],
})

export const enforcementBoardComplete = permit('17.2a', {
  name: '公示内容齐全',
  statement: '各执法机构须向社会公开职责范围、执法依据、程序期限、监督途径、举报电话等。',
  facts: { filled: list('已填', text('项目')) },
  parameters: { required: printed(enforcementBoardParts) },
  refuse: ({ filled }, { required }) =>
    required.filter((one) => !filled.includes(one)).map((one) => `公示缺少：${one}，请补上`),
  allowed: '内容齐全，可以送审',
  examples: [
    { given: { filled: enforcementBoardParts }, yields: true },
    {
      given: { filled: ['职责范围', '执法依据', '程序', '期限', '监督途径'] },
      yields: false,
    },
  ],
})

export const outwardPublished = permit('17.2b', {
  name: '向社会公示',
  statement: '公示须采用一定形式向社会公开，仅内部公开的不算。',
  facts: {
    url: text('对外网址'),
    terminal: text('大厅终端编号'),
    panelPhoto: text('图板照片'),
  },
  refuse: (f) =>
    [f.url, f.terminal, f.panelPhoto].every((one) => !one.trim()) &&
    '未公示：仅内部公开不算，请登记对外网址、大厅终端或图板照片',
  examples: [
    { given: { url: '', terminal: '', panelPhoto: '' }, yields: false },
    { given: { url: 'rsj.ynws.gov.cn/gs', terminal: '', panelPhoto: '' }, yields: true },
    { given: { url: '', terminal: '', panelPhoto: '一楼大厅.jpg' }, yields: true },
  ],
})

export const enforcementActTypes = [
  '行政许可',
  '行政确认',
  '行政征收',
  '行政裁决',
  '行政处罚',
  '其他',
] as const

export const enforcementActParts = [
  '事项',
  '依据',
  '标准',
  '程序',
  '期限',
  '材料目录',
  '示范文本',
] as const

export const enforcementActCatalogue = form('17.3.0', {
  name: '执法事项公开目录',
  statement: '每类执法行为公开的内容。',
  fields: {
    type: oneOf('类别', enforcementActTypes),
    item: text('事项'),
    basis: text('依据'),
    standard: text('标准'),
    procedure: text('程序'),
    limit: text('期限'),
    papers: text('全部申请材料目录'),
    sample: text('申请书示范文本'),
    url: text('公开网址'),
  },
  signatures: ['执法机构负责人'],
})

export const enforcementActPublishable = permit('17.3.0', {
  name: '执法事项七项齐全',
  statement: '每类执法行为须公开事项、依据、标准、程序、期限、全部申请材料目录和申请书示范文本。',
  reading: '不依申请的执法行为没有申请书，示范文本可以注明不适用及理由。',
  facts: {
    filled: list('已填', text('项目')),
    isOnApplication: yes('依申请'),
    noSampleReason: text('示范文本不适用的理由'),
  },
  parameters: { required: printed(enforcementActParts) },
  refuse: ({ filled, isOnApplication, noSampleReason }, { required }) =>
    required
      .filter((one) => !filled.includes(one))
      .filter((one) => one !== '示范文本' || isOnApplication || !noSampleReason.trim())
      .map((one) => `缺少“${one}”，请填写后再公开`),
  examples: [
    {
      given: { filled: enforcementActParts, isOnApplication: true, noSampleReason: '' },
      yields: true,
    },
    {
      given: {
        filled: ['事项', '依据', '标准', '程序', '期限', '材料目录'],
        isOnApplication: true,
        noSampleReason: '',
      },
      yields: false,
    },
    {
      given: {
        filled: ['事项', '依据', '标准', '程序', '期限', '材料目录'],
        isOnApplication: false,
        noSampleReason: '非依申请',
      },
      yields: true,
    },
  ],
})

export const enforcementActPublished = permit(['17.3.1', '17.3.2', '17.3.3', '17.3.4', '17.3.5'], {
  name: '执法事项应予公开',
  statement: '行政许可、行政确认、行政征收、行政裁决、行政处罚事项均应公开。',
  reading: '每年逐类检查；没有此类事项的须声明，不能空着。',
  facts: {
    type: oneOf('类别', enforcementActTypes),
    items: list('在用事项', record('事项', { item: text('事项'), url: text('公开网址') })),
    noneDeclared: optional(day('声明无此类事项的日期')),
  },
  refuse: ({ type, items, noneDeclared }) => [
    items.length === 0 &&
      noneDeclared === null &&
      `没有公开的${type}事项，请公开或声明本单位无此类事项`,
    ...items
      .filter(({ url }) => !url.trim())
      .map(({ item }) => `${item}应公示未公示，请公开并登记网址`),
  ],
  examples: [
    {
      given: {
        type: '行政许可',
        items: [{ item: '劳务派遣经营许可', url: '' }],
        noneDeclared: null,
      },
      yields: false,
    },
    {
      given: {
        type: '行政确认',
        items: [{ item: '工伤认定', url: 'rsj.ynws.gov.cn/gs/1' }],
        noneDeclared: null,
      },
      yields: true,
    },
    {
      given: { type: '行政征收', items: [{ item: '社会保险费征缴', url: '' }], noneDeclared: null },
      yields: false,
    },
    { given: { type: '行政裁决', items: [], noneDeclared: null }, yields: false },
    { given: { type: '行政裁决', items: [], noneDeclared: '2026-01-05' }, yields: true },
    {
      given: {
        type: '行政处罚',
        items: [{ item: '劳动保障监察处罚', url: '' }],
        noneDeclared: null,
      },
      yields: false,
    },
  ],
})

export const furtherEnforcementActs = permit('17.3.6', {
  name: '其他执法行为',
  statement: '其他应予公开的行政执法行为一并公开。',
  reading: '检查、强制、给付、奖励等由政策法规科启用；启用后同样适用七项齐全。',
  facts: {
    type: text('类别'),
    enabled: list('政策法规科已启用的类别', text('类别')),
    isPublished: yes('已公开'),
  },
  refuse: ({ type, enabled, isPublished }) => [
    !enabled.includes(type) && `“${type}”没有启用，请政策法规科先启用`,
    enabled.includes(type) && !isPublished && `“${type}”已启用，请公开此类事项`,
  ],
  examples: [
    { given: { type: '行政强制', enabled: ['行政强制'], isPublished: true }, yields: true },
    { given: { type: '行政强制', enabled: ['行政强制'], isPublished: false }, yields: false },
    { given: { type: '行政奖励', enabled: ['行政强制'], isPublished: true }, yields: false },
  ],
})

export const publicityCarriers = ['规范性文件', '图板', '网站', '电子终端'] as const

export const enforcementBoardCarriers = rule('17.4', {
  name: '公示载体',
  statement: '公示载体以规范性文件和图板为主，积极推行网站、电子终端公示。',
  reading:
    '“为主”没有数字：有凭据的载体一种即为已公示，规范性文件或图板加一种电子载体为目标。没有凭据的不算。',
  facts: {
    carriers: list(
      '载体',
      record('载体', {
        carrier: oneOf('种类', publicityCarriers),
        evidence: text('文号、照片、网址或终端编号'),
      }),
    ),
  },
  decide: (f) => {
    const proved = f.carriers.filter(({ evidence }) => evidence.trim())
    const has = (...kinds: readonly string[]) =>
      proved.some(({ carrier }) => kinds.includes(carrier))
    const said = `有凭据的载体${proved.length}种`
    if (proved.length === 0) return { outcome: '未公示', reason: `${said}，请补凭据` }
    return has('规范性文件', '图板') && has('网站', '电子终端')
      ? { outcome: '达到目标', reason: said }
      : { outcome: '已公示', reason: `${said}，宜补齐纸质和电子两类` }
  },
  examples: [
    { given: { carriers: [{ carrier: '图板', evidence: '' }] }, yields: '未公示' },
    { given: { carriers: [{ carrier: '图板', evidence: '大厅.jpg' }] }, yields: '已公示' },
    {
      given: {
        carriers: [
          { carrier: '图板', evidence: '大厅.jpg' },
          { carrier: '网站', evidence: 'rsj.ynws.gov.cn/gs' },
        ],
      },
      yields: '达到目标',
    },
  ],
})

export const enforcementBoardUpdate = limit('17.5', {
  name: '执法公示更新',
  statement: '依据、法定标准、程序、时限变化时，公示内容应随时调整、及时更新。',
  reading: '“随时、及时”没有数字：取第三十二条(十二)实时更新的3个工作日，为本地设置。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({
    unit: 'workday',
    amount: workdays,
    warn: [{ left: 1 }, { left: 0 }],
  }),
  examples: [{ given: { from: '2025-09-30' }, yields: '2025-10-11' }],
})

export const publicityOwner = permit('17.6a', {
  name: '建立公示制度',
  statement: '各执法机构均须建立并实施公示制度。',
  facts: { owner: text('公示责任人'), selfChecked: optional(day('最近自查日期')) },
  refuse: ({ owner, selfChecked }) => [
    !owner.trim() && '未建立公示制度，请明确公示责任人',
    selfChecked === null && '没有自查记录，请自查并登记',
  ],
  examples: [
    { given: { owner: '', selfChecked: null }, yields: false },
    { given: { owner: '甲', selfChecked: '2026-06-30' }, yields: true },
    { given: { owner: '甲', selfChecked: null }, yields: false },
  ],
})

export const publicitySelfCheck = duty('17.6a', {
  name: '公示自查',
  statement: '各执法机构自查公示制度的实施情况。',
  reading: '自查间隔条文未说，每半年一次为本地设置。',
  who: ['各执法机构'],
  every: { each: 'half-year', month: 6, on: 'last-workday', remind: [10], isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-06-30' }, yields: ['2026-06-30'] }],
})

export const unpublishedLeadsTo = table('17.6b', {
  name: '应公示未公示的责任',
  statement: '应公示未公示的，按责任追究制度追究执法责任。',
  reading: '审批事项并有一定影响的从严依第二十二条，其他依第二十一条；只转线索，由人认定。',
  conflicts: [
    { with: '21.7.1', follow: '不是审批事项，或没有造成影响的，依第二十一条(七)1' },
    { with: '22.4.11', follow: '审批事项造成影响的，依第二十二条(四)11' },
  ],
  facts: {
    isOverdue: yes('应公示未公示且已逾期'),
    isApproval: yes('审批事项'),
    hasEffect: yes('造成一定影响'),
  },
  rows: [
    [{ isOverdue: false }, '不转'],
    [{ isOverdue: true, isApproval: true, hasEffect: true }, '转第二十二条(四)11'],
    [{ isOverdue: true, isApproval: true, hasEffect: false }, '转第二十一条(七)1'],
    [{ isOverdue: true, isApproval: false }, '转第二十一条(七)1'],
  ],
  examples: [
    {
      given: { isOverdue: true, isApproval: false, hasEffect: false },
      yields: '转第二十一条(七)1',
    },
    {
      given: { isOverdue: true, isApproval: true, hasEffect: true },
      yields: '转第二十二条(四)11',
    },
    { given: { isOverdue: false, isApproval: true, hasEffect: true }, yields: '不转' },
  ],
})
