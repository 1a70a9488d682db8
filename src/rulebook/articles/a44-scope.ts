import {
  count,
  day,
  list,
  local,
  oneOf,
  optional,
  permit,
  printed,
  record,
  register,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第四十四条 档案管理制度，(一) 归档范围。 */

/** The twenty categories in printed order. */
export const archiveScopes = [
  '1．上级人社文件',
  '2．省州领导讲话、批示和音像',
  '3．向上级的请示、报告及批复',
  '4．省州各部门密切相关的文件',
  '5．本局编发的文件',
  '6．本局重要会议材料',
  '7．计划、总结、大事记、简报、信息、专题研究',
  '8．会计档案及基建房产材料',
  '9．活动音像、荣誉证书、实物',
  '10．重要来信来访材料',
  '11．基本建设材料',
  '12．财产、物资、档案交接凭证',
  '13．外事活动文件',
  '14．调查工作文件',
  '15．机构、人事、工资、规章、印章文件',
  '16．组织、廉政、违纪、保卫、保密、信访重要文件',
  '17．党组织和群团换届及重要工作',
  '18．其他史料和法规汇编',
  '19．县（市）报送的重要材料',
  '20．以州局名义初审、审批的文件',
] as const
const scopes = archiveScopes

export const archiveDecision = permit('44.1.0', {
  name: '办结须作归档决定',
  statement: '机关活动中有保存价值的各类材料办结后均应归档。',
  reading:
    '材料包括信函、凭证、照片、音像、软件、实物。属二十类的默认归档；不归档的须说明理由，属二十类的不得不归。',
  facts: {
    isClosed: yes('已办结'),
    scope: optional(oneOf('归档范围', scopes)),
    decision: optional(oneOf('归档决定', ['归档', '不归档'])),
    reason: text('不归档的理由'),
  },
  refuse: ({ isClosed, scope, decision, reason }) =>
    isClosed && [
      decision === null && '已办结，尚无归档决定，列入待归档',
      decision === '不归档' && scope !== null && `属归档范围“${scope}”，应当归档`,
      decision === '不归档' &&
        scope === null &&
        !reason.trim() &&
        '不归档的请说明没有保存价值的理由',
    ],
  examples: [
    { given: { isClosed: true, scope: null, decision: null, reason: '' }, yields: false },
    { given: { isClosed: true, scope: scopes[1], decision: '归档', reason: '' }, yields: true },
    {
      given: { isClosed: true, scope: scopes[1], decision: '不归档', reason: '内容一般' },
      yields: false,
    },
    { given: { isClosed: true, scope: null, decision: '不归档', reason: '' }, yields: false },
    { given: { isClosed: true, scope: null, decision: '不归档', reason: '重复件' }, yields: true },
    { given: { isClosed: false, scope: null, decision: null, reason: '' }, yields: true },
  ],
})

export const archiveRegister = register(
  [
    '44.1.0',
    '44.1.1',
    '44.1.2',
    '44.1.3',
    '44.1.4',
    '44.1.5',
    '44.1.6',
    '44.1.7',
    '44.1.8',
    '44.1.9',
    '44.1.10',
    '44.1.11',
    '44.1.12',
    '44.1.13',
    '44.1.14',
    '44.1.15',
    '44.1.16',
    '44.1.17',
    '44.1.18',
    '44.1.19',
    '44.1.20',
  ],
  {
    name: '归档登记',
    statement: '二十类材料办结后归档，按归档范围登记、可按类查询。',
    keeper: '档案管理员',
    columns: {
      number: text('档号'),
      title: text('题名'),
      scope: oneOf('归档范围', scopes),
      year: count('年度', '年', { min: 1900 }),
      unit: text('移交科室'),
      medium: oneOf('载体', ['纸质', '电子', '照片', '音像', '实物']),
      pages: count('页数或件数', ''),
      archived: day('归档日期'),
    },
  },
)

export const paperIssuers = [
  '上级党委政府、人社部、省厅',
  '省州领导',
  '省州其他部门',
  '本局',
  '县（市）人社局、经办机构',
] as const

export const scopeOfPaper = table(
  ['44.1.1', '44.1.2', '44.1.3', '44.1.4', '44.1.5', '44.1.19', '44.1.20'],
  {
    name: '文件属哪一类',
    statement:
      '上级人社文件属第1类，领导讲话批示属第2类，本局向上的请示报告及批复属第3类，其他部门密切相关的属第4类，本局编发的属第5类，县（市）报送的重要材料属第19类，以州局名义初审审批的属第20类。',
    reading: '重要、密切相关由登记人判断；不属这几类的由档案管理员按其余各类归。',
    facts: {
      issuer: oneOf('制发机关', paperIssuers),
      kind: oneOf('文件性质', ['请示报告及批复', '初审审批', '其他']),
      isImportant: yes('重要或密切相关'),
    },
    rows: [
      [{ issuer: paperIssuers[0], kind: '请示报告及批复' }, scopes[2]],
      [{ issuer: paperIssuers[0], kind: ['初审审批', '其他'] }, scopes[0]],
      [{ issuer: paperIssuers[1] }, scopes[1]],
      [{ issuer: paperIssuers[2], isImportant: true }, scopes[3]],
      [{ issuer: paperIssuers[2], isImportant: false }, '另行判断'],
      [{ issuer: paperIssuers[3], kind: '请示报告及批复' }, scopes[2]],
      [{ issuer: paperIssuers[3], kind: '初审审批' }, scopes[19]],
      [{ issuer: paperIssuers[3], kind: '其他' }, scopes[4]],
      [{ issuer: paperIssuers[4], isImportant: true }, scopes[18]],
      [{ issuer: paperIssuers[4], isImportant: false }, '另行判断'],
    ],
    examples: [
      {
        given: { issuer: paperIssuers[0], kind: '其他', isImportant: true },
        yields: scopes[0],
      },
      {
        given: { issuer: paperIssuers[1], kind: '其他', isImportant: true },
        yields: scopes[1],
      },
      {
        given: { issuer: paperIssuers[0], kind: '请示报告及批复', isImportant: true },
        yields: scopes[2],
      },
      {
        given: { issuer: paperIssuers[2], kind: '其他', isImportant: true },
        yields: scopes[3],
      },
      {
        given: { issuer: paperIssuers[3], kind: '其他', isImportant: false },
        yields: scopes[4],
      },
      {
        given: { issuer: paperIssuers[3], kind: '初审审批', isImportant: false },
        yields: scopes[19],
      },
      {
        given: { issuer: paperIssuers[4], kind: '其他', isImportant: false },
        yields: '另行判断',
      },
    ],
  },
)

const packaged = [
  scopes[4],
  scopes[5],
  scopes[7],
  scopes[9],
  scopes[10],
  scopes[11],
  scopes[19],
] as const

export const completePackage = permit(
  ['44.1.5', '44.1.6', '44.1.8', '44.1.10', '44.1.11', '44.1.12', '44.1.20'],
  {
    name: '归档材料齐全',
    statement:
      '本局文件含签发稿，重要会议、会计、来信来访、基建、交接、初审审批各成一套，齐全后归档。',
    reading:
      '没有形成的材料可注明理由免交；签发稿、审批决定、双方签字不能免。“重要会议”默认为党组会、局长办公会、局务会、全州工作会和座谈会，为本地设置。',
    facts: {
      scope: oneOf('归档范围', packaged),
      present: list('已有材料', text('材料')),
      waived: list('未形成的材料', record('材料', { piece: text('材料'), reason: text('理由') })),
    },
    parameters: {
      ownPapers: printed(['正文', '签发稿', '附件']),
      meetings: printed(['通知', '签到', '议程', '会议材料', '记录', '纪要', '照片', '音像']),
      accounts: printed(['报表', '凭证', '账簿', '决算', '审计']),
      petitions: printed(['来信来访登记', '领导指示', '处理记录', '调查处理报告']),
      construction: printed(['设计', '招投标', '施工', '竣工']),
      handovers: printed(['移交方签字', '接收方签字', '交接清单']),
      approvals: printed(['审批决定', '申请', '申报材料', '审核意见']),
      never: local(['正文', '签发稿', '移交方签字', '接收方签字', '审批决定']),
    },
    refuse: ({ scope, present, waived }, p) => {
      const needed: readonly (readonly string[])[] = [
        p.ownPapers,
        p.meetings,
        p.accounts,
        p.petitions,
        p.construction,
        p.handovers,
        p.approvals,
      ]
      const isWaived = (piece: string) =>
        !p.never.some((one) => one === piece) &&
        waived.some((one) => one.piece === piece && one.reason.trim())
      return needed[packaged.indexOf(scope)]!.filter(
        (piece) => !present.includes(piece) && !isWaived(piece),
      ).map((piece) => `缺${piece}`)
    },
    allowed: '材料齐全，可以归档',
    examples: [
      {
        given: { scope: scopes[4], present: ['正文', '附件'], waived: [] },
        yields: false,
      },
      {
        given: {
          scope: scopes[4],
          present: ['正文', '附件'],
          waived: [{ piece: '签发稿', reason: '遗失' }],
        },
        yields: false,
      },
      {
        given: {
          scope: scopes[4],
          present: ['正文', '签发稿'],
          waived: [{ piece: '附件', reason: '没有附件' }],
        },
        yields: true,
      },
      {
        given: {
          scope: scopes[5],
          present: ['通知', '签到', '议程', '会议材料', '记录', '纪要', '音像'],
          waived: [],
        },
        yields: false,
      },
      {
        given: {
          scope: scopes[5],
          present: ['通知', '签到', '议程', '会议材料', '记录', '纪要', '音像'],
          waived: [{ piece: '照片', reason: '会议未拍照' }],
        },
        yields: true,
      },
      {
        given: { scope: scopes[11], present: ['移交方签字', '交接清单'], waived: [] },
        yields: false,
      },
      {
        given: {
          scope: scopes[11],
          present: ['移交方签字', '接收方签字', '交接清单'],
          waived: [],
        },
        yields: true,
      },
      {
        given: { scope: scopes[19], present: ['申请', '申报材料', '审核意见'], waived: [] },
        yields: false,
      },
      {
        given: { scope: scopes[7], present: ['报表', '凭证', '账簿', '决算', '审计'], waived: [] },
        yields: true,
      },
    ],
  },
)

export const importantPetition = rule('44.1.10', {
  name: '来信来访是否归档',
  statement: '归档范围第10类：重要来信来访材料、领导指示、处理记录和调查处理报告。',
  reading: '“内容重要”由信访科注明；有领导指示的一律归档。',
  facts: { isMarkedImportant: yes('信访科注明重要'), hasInstruction: yes('有领导指示') },
  decide: ({ isMarkedImportant, hasInstruction }) =>
    isMarkedImportant || hasInstruction
      ? { outcome: true, reason: hasInstruction ? '有领导指示，归档' : '内容重要，归档' }
      : { outcome: false, reason: '内容一般，由经办科室留存' },
  examples: [
    { given: { isMarkedImportant: false, hasInstruction: true }, yields: true },
    { given: { isMarkedImportant: true, hasInstruction: false }, yields: true },
    { given: { isMarkedImportant: false, hasInstruction: false }, yields: false },
  ],
})
