import {
  conduct,
  count,
  day,
  duty,
  limit,
  list,
  local,
  num,
  oneOf,
  permit,
  register,
  role,
  rule,
  table,
  text,
  yes,
} from '../kit.ts'

/** 第四十四条 档案痕迹管理制度。 */

export const archiveScope = [
  '上级颁发的指示决议条例规定通知',
  '省州领导讲话指示批示题词及音像',
  '本局向上级的请示报告及批复',
  '与人社密切相关的部门文件',
  '本局编发的全部文件（含签发稿）',
  '重要会议全套材料',
  '年度计划总结大事记简报重要信息',
  '会计档案及基建房产材料',
  '重要活动音像、荣誉证书、实物照片',
  '重要来信来访材料和处理记录',
  '基本建设全套材料',
  '财产物资档案交接凭证',
  '外事活动重要文件',
  '调查工作文件',
  '机构编制任免奖惩职称调资等文件',
  '组织廉政处分安保保密信访重要文件',
  '党群组织换届和重要工作文件',
  '其他有史料价值的文件',
  '县（市）局和经办机构报送的重要材料',
  '以州局名义初审和审批的文件',
] as const

export const archiveDecision = rule(
  [
    '44.1.0',
    '44.1.1',
    '44.1.2',
    '44.1.3',
    '44.1.4',
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
    name: '归档范围',
    statement: '机关活动中有保存价值的各类材料办结后均应归档，列有20类。',
    reading: '属20类的默认归档；不归档须写明理由。',
    facts: {
      categories: list('所属类别', oneOf('类别', archiveScope)),
      isClosed: yes('已办结'),
      reasonAgainst: text('不归档的理由'),
    },
    decide: ({ categories, isClosed, reasonAgainst }) => {
      if (!isClosed) return { outcome: '待办结', reason: '办结后归档' }
      if (categories.length === 0) return { outcome: '不归档', reason: '不在归档范围' }
      return reasonAgainst.trim()
        ? { outcome: '经鉴定不归档', reason: reasonAgainst }
        : { outcome: '归档', reason: `属${categories.join('、')}` }
    },
    examples: [
      {
        given: { categories: ['调查工作文件'], isClosed: true, reasonAgainst: '' },
        yields: '归档',
      },
      { given: { categories: [], isClosed: true, reasonAgainst: '' }, yields: '不归档' },
      {
        given: { categories: ['调查工作文件'], isClosed: false, reasonAgainst: '' },
        yields: '待办结',
      },
    ],
  },
)

export const archiveComplete = permit(
  ['44.1.5', '44.1.6', '44.1.12', '44.2.1c', '44.2.2a', '44.2.2b', '44.2.2c'],
  {
    name: '归档材料齐全',
    statement:
      '本局文件含签发稿，重要会议含照片音像，交接凭证双方签字，文件、上报材料、会议材料、交办材料附领导批示件。',
    facts: {
      isOwnDocument: yes('本局编发的文件'),
      hasSignedDraft: yes('有签发稿'),
      isImportantMeeting: yes('重要会议'),
      hasMedia: yes('有照片音像'),
      mediaReason: text('没有音像的原因'),
      hasInstruction: yes('有领导批示'),
      instructionAttached: yes('已附批示件'),
      isHandover: yes('交接凭证'),
      bothSigned: yes('双方已签字'),
    },
    refuse: (f) => [
      f.isOwnDocument && !f.hasSignedDraft && '缺签发稿',
      f.isImportantMeeting && !f.hasMedia && !f.mediaReason.trim() && '缺照片音像，没有的请说明',
      f.hasInstruction && !f.instructionAttached && '缺领导批示件',
      f.isHandover && !f.bothSigned && '交接凭证须双方签字',
    ],
    examples: [
      {
        given: {
          isOwnDocument: true,
          hasSignedDraft: false,
          isImportantMeeting: false,
          hasMedia: false,
          mediaReason: '',
          hasInstruction: false,
          instructionAttached: false,
          isHandover: false,
          bothSigned: false,
        },
        yields: false,
      },
      {
        given: {
          isOwnDocument: true,
          hasSignedDraft: true,
          isImportantMeeting: false,
          hasMedia: false,
          mediaReason: '',
          hasInstruction: true,
          instructionAttached: true,
          isHandover: false,
          bothSigned: false,
        },
        yields: true,
      },
    ],
  },
)

export const returnByFirstQuarter = duty('44.2.1a', {
  name: '次年第一季度清退',
  statement: '上级和相关单位文件，科室签收办理的须于次年第一季度内清退交办公室。',
  reading: '第五十三条(二)4另有3月底退交、(一)6有6月底立卷，三者依次进行。',
  who: ['各科室'],
  every: { each: 'year', month: 3, on: 31, remind: [10, 3] },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-03-31'] }],
})

export const reviewedHandover = permit('44.2.1b', {
  name: '移交前审核',
  statement: '需办公室统一归档的材料次年年初整理立卷，科室负责人审核，必要时分管领导审核后移交。',
  facts: {
    isReviewed: yes('科室负责人已审核'),
    needsLeader: yes('需分管领导审核'),
    leaderReviewed: yes('分管领导已审核'),
  },
  refuse: ({ isReviewed, needsLeader, leaderReviewed }) => [
    !isReviewed && '须科室负责人审核',
    needsLeader && !leaderReviewed && '须分管领导审核',
  ],
  examples: [
    { given: { isReviewed: false, needsLeader: false, leaderReviewed: false }, yields: false },
    { given: { isReviewed: true, needsLeader: false, leaderReviewed: false }, yields: true },
  ],
})

export const filedWithinDays = limit(['44.2.1c', '44.2.2a', '44.2.2b', '44.2.4b'], {
  name: '及时送档案员',
  statement: '文件、上报材料、会议材料、活动资料由完成人及时送档案员。',
  reading: '“及时”默认5个工作日，为本地设置。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [
    { given: { from: '2025-11-10' }, yields: '2025-11-17' },
    { given: { from: '2025-11-12' }, yields: '2025-11-19' },
  ],
})

export const broughtBackPapers = permit('44.2.1d', {
  name: '外出带回文件登记',
  statement: '外出带回文件交档案收发员登记后归档。',
  facts: { hasPapers: yes('带回文件'), isRegistered: yes('已登记') },
  refuse: ({ hasPapers, isRegistered }) => hasPapers && !isRegistered && '带回文件未登记',
  examples: [
    { given: { hasPapers: true, isRegistered: false }, yields: false },
    { given: { hasPapers: true, isRegistered: true }, yields: true },
  ],
})

export const noKeeping = permit('44.2.1e', {
  name: '不得拖延拒交',
  statement: '科室不得拖延或拒交；需继续使用的先归档后借阅。',
  facts: { act: oneOf('要做什么', ['移交', '先归档后借阅', '留存不交']) },
  refuse: ({ act }) => act === '留存不交' && '不得拖延或拒交，请先归档后借阅',
  examples: [
    { given: { act: '留存不交' }, yields: false },
    { given: { act: '先归档后借阅' }, yields: true },
  ],
})

export const recordBookFull = rule('44.2.3.0', {
  name: '记录本满本移交',
  statement: '会议记录本每记满1本即立卷移交档案室。',
  reading: '电子记录以100条或年末为一本，为本地设置。',
  facts: { entries: count('已记', '条'), isYearEnd: yes('年末') },
  parameters: { full: local(100, '条') },
  decide: ({ entries, isYearEnd }, { full }) => ({
    outcome: entries >= full || (isYearEnd && entries > 0),
    reason: `已记${entries}条`,
  }),
  examples: [
    { given: { entries: 100, isYearEnd: false }, yields: true },
    { given: { entries: 99, isYearEnd: false }, yields: false },
  ],
})

export const meetingRecorderOf = table(['44.2.3.1', '44.2.3.2', '44.2.3.3', '44.2.4a'], {
  name: '谁来记录',
  statement:
    '党组会、局长办公会、局务会由办公室主任记录，外出由受托主持工作的副主任记录；专题会议由办公室主任和相关科室负责人同时记录；其他常规会议由分管文秘的办公室副主任安排；局长重大活动调研由办公室主任记录，其他领导由办公室主任安排人员。',
  facts: {
    meeting: oneOf('会议或活动', [
      '党组会',
      '局长办公会',
      '局务会',
      '专题会议',
      '其他常规会议',
      '局长重大活动',
      '其他领导活动',
    ]),
    isHeadAway: yes('办公室主任外出'),
  },
  rows: [
    [
      { meeting: ['党组会', '局长办公会', '局务会', '局长重大活动'], isHeadAway: false },
      '办公室主任',
    ],
    [
      { meeting: ['党组会', '局长办公会', '局务会', '局长重大活动'], isHeadAway: true },
      '受托的办公室副主任',
    ],
    [{ meeting: '专题会议', isHeadAway: false }, '办公室主任和相关科室负责人'],
    [{ meeting: '专题会议', isHeadAway: true }, '受托人和相关科室负责人'],
    [{ meeting: '其他常规会议' }, '分管文秘的办公室副主任安排的人员'],
    [{ meeting: '其他领导活动' }, '办公室主任安排的人员'],
  ],
  examples: [
    { given: { meeting: '党组会', isHeadAway: false }, yields: '办公室主任' },
    { given: { meeting: '党组会', isHeadAway: true }, yields: '受托的办公室副主任' },
    { given: { meeting: '专题会议', isHeadAway: false }, yields: '办公室主任和相关科室负责人' },
  ],
})

export const twoRecords = permit('44.2.3.2', {
  name: '专题会议两份记录',
  statement: '专题会议由办公室主任和相关科室负责人同时记录。',
  facts: { records: count('记录', '份') },
  refuse: ({ records }) => records < 2 && '须主任和科室负责人同时记录',
  examples: [
    { given: { records: 1 }, yields: false },
    { given: { records: 2 }, yields: true },
  ],
})

export const archiveReading = permit(['44.3.1', '44.3.2'], {
  name: '档案查阅摘抄',
  statement:
    '外单位查阅须持单位介绍信和证明；重要机要档案和摘抄须局分管领导同意，登记人员和内容；摘抄件交单位保管。',
  conflicts: [
    { with: '43.3.3', follow: '第四十三条(三)3另须办公室主任或分管领导批准，两者都要。' },
  ],
  facts: {
    isOutside: yes('外单位'),
    hasLetter: yes('有介绍信和证明'),
    isImportant: yes('重要机要档案或摘抄'),
    leaderAgreed: yes('局分管领导同意'),
    isRegistered: yes('已登记人员和内容'),
  },
  refuse: (f) => [
    f.isOutside && !f.hasLetter && '须持介绍信及证明',
    f.isImportant && !f.leaderAgreed && '须局分管领导同意',
    f.isImportant && !f.isRegistered && '须登记人员和内容',
  ],
  examples: [
    {
      given: {
        isOutside: true,
        hasLetter: false,
        isImportant: false,
        leaderAgreed: false,
        isRegistered: false,
      },
      yields: false,
    },
    {
      given: {
        isOutside: false,
        hasLetter: false,
        isImportant: true,
        leaderAgreed: true,
        isRegistered: false,
      },
      yields: false,
    },
    {
      given: {
        isOutside: true,
        hasLetter: true,
        isImportant: true,
        leaderAgreed: true,
        isRegistered: true,
      },
      yields: true,
    },
  ],
})

export const storeroomEntry = permit('44.3.3', {
  name: '进库房',
  statement: '非档案人员未经领导同意严禁进库房。',
  reading: '“领导”为办公室主任或分管领导。',
  facts: { isArchivist: yes('档案人员'), isAllowed: yes('领导同意') },
  refuse: ({ isArchivist, isAllowed }) => !isArchivist && !isAllowed && '未经领导同意，严禁进库房',
  examples: [
    { given: { isArchivist: false, isAllowed: false }, yields: false },
    { given: { isArchivist: true, isAllowed: false }, yields: true },
  ],
})

export const halfYearInventory = duty('44.3.4', {
  name: '档案半年核对',
  statement: '每半年核对库存档案1次，发现问题及时处理或报告。',
  who: ['档案管理员'],
  every: { each: 'half-year', month: 6, on: 'last', remind: [10] },
  examples: [
    { given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-06-30', '2026-12-31'] },
  ],
})

export const storeroomClimate = rule('44.3.5', {
  name: '库房温湿度',
  statement: '做好通风温湿度和清洁。',
  reading: '湿度上限60%，为本地设置。',
  facts: { humidity: num('湿度', '%', { max: 100 }) },
  parameters: { most: local(60, '%') },
  decide: ({ humidity }, { most }) => ({
    outcome: humidity > most ? '报警' : '正常',
    reason: `湿度${humidity}%，上限${most}%`,
  }),
  examples: [
    { given: { humidity: 75 }, yields: '报警' },
    { given: { humidity: 60 }, yields: '正常' },
  ],
})

export const archivist = role('44.3.4', {
  name: '档案管理',
  statement: '档案由档案管理员管理。',
  who: ['档案管理员'],
})

export const archiveRegister = register('44.1.0', {
  name: '归档登记',
  statement: '登记归档材料的类别、题名、保管期限、件数。',
  keeper: '档案管理员',
  columns: {
    category: oneOf('类别', archiveScope),
    title: text('题名'),
    retention: oneOf('保管期限', ['永久', '30年', '10年']),
    pieces: count('件数', '件'),
    on: day('归档日期'),
  },
})

export const excerptSafe = conduct('44.3.2', {
  name: '摘抄件保管',
  statement: '摘抄件交单位保管，丢失泄密追责。',
  who: ['查阅人员'],
})
