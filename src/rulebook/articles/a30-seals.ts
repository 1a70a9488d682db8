import {
  conduct,
  count,
  day,
  duty,
  list,
  moment,
  oneOf,
  permit,
  printed,
  register,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第三十条 印章管理制度。 */

export const sealNames = [
  '党组印章',
  '局印章',
  '局办公室印章',
  '公务员局印章',
  '机关党委印章',
  '机关纪委印章',
  '工会印章',
  '业务专用印章',
] as const
export type SealName = (typeof sealNames)[number]

const bureau = '文山壮族苗族自治州人力资源和社会保障局'

export const sealInscription = table(
  ['30.1.1', '30.1.2', '30.1.3', '30.1.4', '30.1.5', '30.1.6', '30.1.7', '30.1.8'],
  {
    name: '印章与冠字',
    statement:
      '党组、局、局办公室、公务员局、机关党委、机关纪委、工会印章各有冠字；业务专用印章27枚。',
    reading: '落款须与冠字一致。业务专用印章名称为简称并有“等”字，新刻须报批。',
    facts: { seal: oneOf('印章', sealNames) },
    rows: [
      [{ seal: '党组印章' }, `中国共产党${bureau}党组`],
      [{ seal: '局印章' }, bureau],
      [{ seal: '局办公室印章' }, `${bureau}办公室`],
      [{ seal: '公务员局印章' }, '文山壮族苗族自治州公务员局'],
      [{ seal: '机关党委印章' }, `中国共产党${bureau}机关委员会`],
      [{ seal: '机关纪委印章' }, `中国共产党${bureau}机关纪律检查委员会`],
      [{ seal: '工会印章' }, '文山州人力资源和社会保障局工会委员会'],
      [{ seal: '业务专用印章' }, '以印章台账为准'],
    ],
    examples: [
      { given: { seal: '局印章' }, yields: bureau },
      { given: { seal: '公务员局印章' }, yields: '文山壮族苗族自治州公务员局' },
    ],
  },
)

export const sealMatchesSignature = permit(['30.1.1', '30.1.4', '30.1.6'], {
  name: '印章与落款一致',
  statement: '印章冠字与公文落款一致。',
  facts: { inscription: text('印章冠字'), signature: text('公文落款') },
  refuse: ({ inscription, signature }) =>
    inscription !== signature && `落款为“${signature}”，与印章冠字不符`,
  examples: [
    { given: { inscription: bureau, signature: '文山壮族苗族自治州公务员局' }, yields: false },
    { given: { inscription: bureau, signature: bureau }, yields: true },
  ],
})

export const sealRegister = register(['30.1.8', '30.1.1', '30.1.2', '30.1.3'], {
  name: '印章台账',
  statement: '登记印章名称、冠字、印模、保管人和启用停用日期。',
  reading: '业务专用印章27枚起；新刻的经批准后登记。',
  keeper: '办公室',
  columns: {
    name: text('印章'),
    inscription: text('冠字'),
    keeper: text('保管人'),
    since: day('启用'),
    scope: text('使用范围'),
  },
})

export const sealKeeper = table(['30.2.1', '30.2.2', '30.2.3'], {
  name: '印章保管',
  statement:
    '党组、局、局办公室、公务员局印章由局办公室指定专人保管；机关党委、机关纪委印章由机关党委指定专人保管；科室印章和业务专用印章由相应科室指定专人保管。',
  reading: '工会印章条文未列，由工会保管，为本地设置。各设一名顶岗保管人。',
  facts: { seal: oneOf('印章', sealNames) },
  rows: [
    [{ seal: ['党组印章', '局印章', '局办公室印章', '公务员局印章'] }, '局办公室'],
    [{ seal: ['机关党委印章', '机关纪委印章'] }, '机关党委'],
    [{ seal: '业务专用印章' }, '相应科室'],
    [{ seal: '工会印章' }, '工会', 'local'],
  ],
  examples: [
    { given: { seal: '公务员局印章' }, yields: '局办公室' },
    { given: { seal: '机关纪委印章' }, yields: '机关党委' },
    { given: { seal: '业务专用印章' }, yields: '相应科室' },
  ],
})

export const sealScopes = {
  党组印章: ['向上级的请示、报告', '决议、决定、任免通知'],
  局印章: ['请示、报告、总结、上报材料', '向下级同级印发的文件', '证书、证件', '会签公文'],
  机关党委印章: ['机关党委材料、计划、总结'],
  局办公室印章: ['局内部流转的公文资料', '通报', '介绍信和出差外洽证明'],
  业务专用印章: ['本专项业务'],
} as const

const allScopes = [...new Set(Object.values(sealScopes).flat())]

export const sealScope = permit(
  ['30.3.1a', '30.3.1b', '30.3.2a', '30.3.2b', '30.3.2c', '30.3.2d', '30.3.3', '30.3.4', '30.3.5'],
  {
    name: '印章使用范围',
    statement:
      '党组印章用于以党组名义的请示报告、决议决定任免；局印章用于以局名义的请示报告、印发文件、证书证件、会签公文；机关党委印章用于机关党委材料；局办公室印章用于局内部流转；业务专用印章用于各专项业务。',
    reading:
      '办公室印章对外只用于(五)8的介绍信等。机关纪委、公务员局、工会印章没有写范围，按本单位业务，用时写明。',
    facts: {
      seal: oneOf('印章', sealNames),
      use: oneOf('用途', [...allScopes, '对外发文', '其他']),
      exception: text('例外批准'),
    },
    refuse: ({ seal, use, exception }) => {
      const scope: readonly string[] | undefined = (
        sealScopes as Partial<Record<SealName, readonly string[]>>
      )[seal]
      return scope && !scope.includes(use) && !exception.trim() && `“${use}”不在${seal}使用范围`
    },
    examples: [
      { given: { seal: '局印章', use: '会签公文', exception: '' }, yields: true },
      { given: { seal: '局办公室印章', use: '对外发文', exception: '' }, yields: false },
      { given: { seal: '局办公室印章', use: '介绍信和出差外洽证明', exception: '' }, yields: true },
      { given: { seal: '机关党委印章', use: '会签公文', exception: '' }, yields: false },
      { given: { seal: '业务专用印章', use: '其他', exception: '' }, yields: false },
    ],
  },
)

export const sealUseComplete = permit('30.4a', {
  name: '用印四要件',
  statement: '遵循领导签字、印章管理人员把关、专人使用、记录在案，不准任何人私用印章。',
  facts: {
    isApproved: yes('领导已签字'),
    isChecked: yes('管理人员已把关'),
    user: text('使用人'),
    isRegistered: yes('已登记'),
  },
  refuse: ({ isApproved, isChecked, user, isRegistered }) => [
    !isApproved && '用印须领导签批',
    !isChecked && '须印章管理人员把关',
    !user.trim() && '须专人使用',
    !isRegistered && '须记录在案',
  ],
  examples: [
    {
      given: { isApproved: false, isChecked: true, user: '甲', isRegistered: true },
      yields: false,
    },
    { given: { isApproved: true, isChecked: true, user: '甲', isRegistered: true }, yields: true },
  ],
})

export const nameSealConsent = permit('30.4b', {
  name: '名章经本人同意',
  statement: '使用单位负责人（名章）应经本人同意后方可用印。',
  facts: { owner: text('名章本人'), approver: text('同意人') },
  refuse: ({ owner, approver }) => owner !== approver && '名章须经本人同意',
  examples: [
    { given: { owner: '局长', approver: '副局长' }, yields: false },
    { given: { owner: '局长', approver: '局长' }, yields: true },
  ],
})

const sealApprovers = [
  '党组书记',
  '授权的党组成员',
  '党组成员',
  '局长',
  '副局长',
  '办公室负责人',
  '机关党委书记',
  '保管单位负责人',
  '其他人',
] as const

export const sealTakenOut = permit(['30.4c', '30.4d'], {
  name: '印章外出',
  statement:
    '印章原则上不得携带外出；确需外出的，党组印章经党组书记或其授权的党组成员同意，局印章经局长或副局长同意并报办公室负责人确认，其他印章经相关负责人同意；须登记。',
  reading: '“相关负责人”为保管单位负责人。',
  facts: {
    seal: oneOf('印章', sealNames),
    consent: oneOf('同意人', sealApprovers),
    isConfirmed: yes('办公室负责人已确认'),
    isRegistered: yes('已登记'),
  },
  refuse: ({ seal, consent, isConfirmed, isRegistered }) => {
    const may: readonly string[] =
      seal === '党组印章'
        ? ['党组书记', '授权的党组成员']
        : seal === '局印章'
          ? ['局长', '副局长']
          : ['保管单位负责人', '局长', '副局长']
    return [
      !may.includes(consent) && `${seal}外出须经${may.join('或')}同意`,
      seal === '局印章' && !isConfirmed && '须报办公室负责人确认',
      !isRegistered && '携带外出须登记',
    ]
  },
  examples: [
    {
      given: { seal: '局印章', consent: '副局长', isConfirmed: false, isRegistered: true },
      yields: false,
    },
    {
      given: { seal: '局印章', consent: '副局长', isConfirmed: true, isRegistered: true },
      yields: true,
    },
    {
      given: { seal: '党组印章', consent: '党组成员', isConfirmed: true, isRegistered: true },
      yields: false,
    },
  ],
})

export const takerAnswers = conduct('30.4e', {
  name: '外出期间使用人负责',
  statement: '印章外出期间使用人对印章使用后果承担一切责任。',
  who: ['携带人'],
})

export const sealHandover = permit('30.4f', {
  name: '印章移交',
  statement: '印章移交须办理相关手续。',
  reading: '移交清单、印模、双方签字，办公室负责人监交，为本地设置。',
  facts: {
    isListed: yes('有移交清单和印模'),
    bothSigned: yes('双方签字'),
    witness: text('监交人'),
  },
  refuse: ({ isListed, bothSigned, witness }) => [
    !isListed && '须有移交清单和印模',
    !bothSigned && '须双方签字',
    !witness.trim() && '须有监交人',
  ],
  examples: [
    { given: { isListed: true, bothSigned: true, witness: '办公室主任' }, yields: true },
    { given: { isListed: true, bothSigned: false, witness: '办公室主任' }, yields: false },
  ],
})

export const sealApprover = permit(['30.5.1', '30.5.2a', '30.5.3', '30.5.4', '30.5.5'], {
  name: '用印签批权限',
  statement:
    '局党组印章由党组书记或其授权的党组成员签批；局印章一般须经局长、副局长签批；机关党委印章一般须经党组书记或机关党委书记签批；局办公室印章由局领导或办公室负责人签批；业务专用印章一般须经局领导签批。',
  reading:
    '局印章按谁分管谁签发：综合性或较重要的由局长，业务性的由分管副局长。业务专用印章日常使用可由局领导一次批准长期有效。机关纪委印章由机关党委书记签批，为本地设置。',
  facts: {
    seal: oneOf('印章', sealNames),
    approver: oneOf('签批人', sealApprovers),
    isComprehensive: yes('综合性或较重要'),
  },
  refuse: ({ seal, approver, isComprehensive }) => {
    const leaders = ['局长', '副局长', '党组书记', '授权的党组成员', '党组成员']
    const may: Record<SealName, readonly string[]> = {
      党组印章: ['党组书记', '授权的党组成员'],
      局印章: isComprehensive ? ['局长'] : ['局长', '副局长'],
      公务员局印章: isComprehensive ? ['局长'] : ['局长', '副局长'],
      机关党委印章: ['党组书记', '机关党委书记'],
      机关纪委印章: ['党组书记', '机关党委书记'],
      局办公室印章: [...leaders, '办公室负责人'],
      工会印章: [...leaders, '保管单位负责人'],
      业务专用印章: leaders,
    }
    return !may[seal].includes(approver) && `${seal}须由${may[seal].join('或')}签批`
  },
  examples: [
    { given: { seal: '党组印章', approver: '党组成员', isComprehensive: true }, yields: false },
    {
      given: { seal: '党组印章', approver: '授权的党组成员', isComprehensive: true },
      yields: true,
    },
    { given: { seal: '局印章', approver: '副局长', isComprehensive: true }, yields: false },
    { given: { seal: '局印章', approver: '副局长', isComprehensive: false }, yields: true },
    { given: { seal: '机关党委印章', approver: '副局长', isComprehensive: false }, yields: false },
    {
      given: { seal: '局办公室印章', approver: '办公室负责人', isComprehensive: false },
      yields: true,
    },
    { given: { seal: '局办公室印章', approver: '其他人', isComprehensive: false }, yields: false },
    { given: { seal: '业务专用印章', approver: '副局长', isComprehensive: false }, yields: true },
  ],
})

export const sealAfterApproval = permit('30.5.2b', {
  name: '持批件用印',
  statement: '由用印科室承办人持领导批件交印章管理人员验证登记后用印。',
  facts: {
    approvedAt: moment('签批时间'),
    usedAt: moment('用印时间'),
    sameDocument: yes('与批件一致'),
  },
  refuse: ({ approvedAt, usedAt, sameDocument }) => [
    usedAt < approvedAt && '先签批后用印',
    !sameDocument && '文件与批件不一致',
  ],
  examples: [
    {
      given: { approvedAt: '2026-03-03T16:00', usedAt: '2026-03-03T15:00', sameDocument: true },
      yields: false,
    },
    {
      given: { approvedAt: '2026-03-03T16:00', usedAt: '2026-03-03T16:05', sameDocument: true },
      yields: true,
    },
  ],
})

export const sealByOwnStaff = permit(['30.5.6', '30.5.7'], {
  name: '本局派人用印',
  statement:
    '外单位会签文件由业务对口部门派人协助、印章管理人员监印；局内外文件、办证用印一律由业务科室派人，不得由外来人员直接到办公室用印。',
  facts: {
    isOutsider: yes('外来人员'),
    isCosign: yes('外单位会签文件'),
    helper: text('协助的科室人员'),
    supervisor: text('监印人'),
  },
  refuse: ({ isOutsider, isCosign, helper, supervisor }) => [
    isOutsider && '一律由业务科室派人用印',
    isCosign && !helper.trim() && '须由业务对口部门派人协助',
    isCosign && !supervisor.trim() && '须有监印人',
  ],
  examples: [
    { given: { isOutsider: true, isCosign: false, helper: '', supervisor: '' }, yields: false },
    { given: { isOutsider: false, isCosign: true, helper: '甲', supervisor: '' }, yields: false },
    { given: { isOutsider: false, isCosign: true, helper: '甲', supervisor: '乙' }, yields: true },
  ],
})

export const introductionLetter = permit('30.5.8', {
  name: '介绍信用印',
  statement:
    '介绍信、出差或外洽业务及其他非公务性证明需用办公室印章的，由经办人科室负责人签署意见，办公室负责人签批。',
  facts: {
    applicant: text('申请人'),
    unitHead: text('科室负责人'),
    officeHead: text('办公室负责人'),
  },
  refuse: ({ applicant, unitHead, officeHead }) => [
    !unitHead.trim() && '须经科室负责人签署意见',
    !officeHead.trim() && '须由办公室负责人签批',
    unitHead !== '' && applicant === unitHead && '科室负责人不能为本人签署，请分管领导签署',
  ],
  examples: [
    { given: { applicant: '甲', unitHead: '', officeHead: '丙' }, yields: false },
    { given: { applicant: '乙', unitHead: '乙', officeHead: '丙' }, yields: false },
    { given: { applicant: '甲', unitHead: '乙', officeHead: '丙' }, yields: true },
  ],
})

export const countyLetter = permit('30.5.9', {
  name: '下级部门用局印章',
  statement:
    '下级人社部门来文需用州局印章开证明或介绍信的，持单位证明及单位领导签署意见，由办公室负责人审核后报局领导签批。',
  facts: {
    hasProof: yes('单位证明'),
    hasLeader: yes('单位领导签署'),
    isReviewed: yes('办公室负责人审核'),
    isApproved: yes('局领导签批'),
  },
  refuse: ({ hasProof, hasLeader, isReviewed, isApproved }) => [
    !hasProof && '须持单位证明',
    !hasLeader && '须有单位领导签署意见',
    !isReviewed && '须办公室负责人审核',
    !isApproved && '须局领导签批',
  ],
  examples: [
    {
      given: { hasProof: true, hasLeader: false, isReviewed: true, isApproved: true },
      yields: false,
    },
    {
      given: { hasProof: true, hasLeader: true, isReviewed: true, isApproved: true },
      yields: true,
    },
  ],
})

export const sealCheck = permit(['30.5.10', '30.5.11', '30.6.1a', '30.6.1b', '30.6.1c'], {
  name: '用印前核对',
  statement:
    '印章管理人对不符合用印的有权拒绝；不准在空白纸页上用印；用印前核对领导签字、成文日期、用印份数，用印有据、前后统一、事实相符。',
  facts: {
    isBlank: yes('空白纸页'),
    hasSignature: yes('有领导签字'),
    approvedOn: day('签批日期'),
    documentDate: day('成文日期'),
    dateReason: text('日期不一致的说明'),
    approvedCopies: count('批准份数', '份'),
    stampedCopies: count('用印份数', '份'),
  },
  refuse: (f) => [
    f.isBlank && '不得在空白纸页用印',
    !f.hasSignature && '没有领导签字',
    f.documentDate !== f.approvedOn && !f.dateReason.trim() && '成文日期与签批日期不一致，请说明',
    f.stampedCopies > f.approvedCopies && `批准${f.approvedCopies}份，不能用印${f.stampedCopies}份`,
  ],
  examples: [
    {
      given: {
        isBlank: true,
        hasSignature: true,
        approvedOn: '2026-03-03',
        documentDate: '2026-03-03',
        dateReason: '',
        approvedCopies: 12,
        stampedCopies: 12,
      },
      yields: false,
    },
    {
      given: {
        isBlank: false,
        hasSignature: true,
        approvedOn: '2026-03-03',
        documentDate: '2026-03-03',
        dateReason: '',
        approvedCopies: 12,
        stampedCopies: 13,
      },
      yields: false,
    },
    {
      given: {
        isBlank: false,
        hasSignature: true,
        approvedOn: '2026-03-04',
        documentDate: '2026-03-05',
        dateReason: '',
        approvedCopies: 12,
        stampedCopies: 12,
      },
      yields: false,
    },
    {
      given: {
        isBlank: false,
        hasSignature: true,
        approvedOn: '2026-03-03',
        documentDate: '2026-03-03',
        dateReason: '',
        approvedCopies: 12,
        stampedCopies: 12,
      },
      yields: true,
    },
  ],
})

export const sealPosition = permit('30.6.2', {
  name: '骑年盖月',
  statement: '用印要上不压正文，骑年盖月，印章清晰、端正。',
  facts: {
    coversText: yes('压正文'),
    isOverDate: yes('骑年盖月'),
    dateOnSamePage: yes('与成文日期同页'),
  },
  refuse: ({ coversText, isOverDate, dateOnSamePage }) => [
    coversText && '印章不得压正文',
    !dateOnSamePage && '印章与成文日期不在同一页，请调整版面',
    !isOverDate && '印章应骑年盖月',
  ],
  examples: [
    { given: { coversText: false, isOverDate: true, dateOnSamePage: true }, yields: true },
    { given: { coversText: true, isOverDate: true, dateOnSamePage: true }, yields: false },
    { given: { coversText: false, isOverDate: true, dateOnSamePage: false }, yields: false },
  ],
})

export const sealUseRegister = register(['30.6.3a', '30.4d'], {
  name: '印章使用情况登记表',
  statement: '用印后及时填写编号、时间、内容、批准人、承办人、用印份数；携带外出的详细记录。',
  reading: '编号自动连续，不跳号、不重用。',
  columns: {
    number: text('编号'),
    at: moment('时间'),
    content: text('内容'),
    approver: text('批准人'),
    handler: text('承办人'),
    copies: count('用印份数', '份'),
  },
})

export const sealRegistersFiled = duty('30.6.3b', {
  name: '业务印章登记簿归档',
  statement: '科室业务印章登记簿每年年底报送局办公室统一归档保存。',
  reading: '“年底”为12月31日。',
  who: ['各科室'],
  every: { each: 'year', month: 12, on: 31, remind: [12] },
  examples: [{ given: { from: '2025-01-01', to: '2025-12-31' }, yields: ['2025-12-31'] }],
})

export const keptCopies = rule('30.6.4', {
  name: '存档用印份数',
  statement: '需存档文件材料加盖印章后留存2份，立卷归档。',
  facts: { sent: count('发出', '份'), isFiled: yes('需存档') },
  parameters: { kept: printed(2, '份') },
  decide: ({ sent, isFiled }, { kept }) => {
    const outcome = sent + (isFiled ? kept : 0)
    return { outcome, reason: `发出${sent}份${isFiled ? `，留存${kept}份` : ''}，用印${outcome}份` }
  },
  examples: [
    { given: { sent: 15, isFiled: true }, yields: 17 },
    { given: { sent: 15, isFiled: false }, yields: 15 },
  ],
})

export const engravedSeals = rule('30.1.8', {
  name: '业务专用印章枚数',
  statement: '业务专用印章列出27枚。',
  facts: { registered: count('在册', '枚'), approved: count('批准新刻', '枚') },
  parameters: { listed: printed(27, '枚') },
  decide: ({ registered, approved }, { listed }) => {
    const outcome = registered <= listed + approved
    return { outcome, reason: outcome ? '与台账相符' : '有未经批准的印章，请查明' }
  },
  examples: [
    { given: { registered: 27, approved: 0 }, yields: true },
    { given: { registered: 28, approved: 0 }, yields: false },
    { given: { registered: 28, approved: 1 }, yields: true },
  ],
})

export const missingKeepers = permit('30.2.3', {
  name: '有保管人才能用印',
  statement: '指定专人保管。',
  facts: { keepers: list('保管人', text('姓名')) },
  refuse: ({ keepers }) => keepers.length === 0 && '无保管人，不能用印',
  examples: [
    { given: { keepers: [] }, yields: false },
    { given: { keepers: ['甲'] }, yields: true },
  ],
})
