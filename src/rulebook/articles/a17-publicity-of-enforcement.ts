import {
  conditions,
  conduct,
  limit,
  list,
  local,
  oneOf,
  permit,
  printed,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第十七条 行政执法公示制度。 */

export const boardUnits = conduct(['17.1', '17.6a'], {
  name: '公示机构',
  statement: '各执法机构（内设机构、直属单位、经办机构）均须建立并实施公示制度。',
  reading: '与第十六条用同一份执法机构名册；每半年自查一次由本局设定。',
  who: ['各执法机构'],
})

export const boardFields = ['职责范围', '执法依据', '程序', '期限', '监督途径', '举报电话'] as const

export const boardComplete = permit(['17.2a', '17.2b'], {
  name: '执法公示内容',
  statement: '向社会公开职责范围、执法依据、程序期限、监督途径、举报电话等。',
  reading: '只在内网公开的不算；须有公开网址或图板照片。',
  facts: { stated: list('已公示', text('内容')), evidence: text('网址或照片') },
  parameters: { fields: printed(boardFields) },
  refuse: ({ stated, evidence }, { fields }) => [
    ...fields.filter((one) => !stated.includes(one)).map((one) => `缺${one}`),
    !evidence.trim() && '未向社会公开，请附公开网址或图板照片',
  ],
  examples: [
    { given: { stated: boardFields.slice(0, 5), evidence: 'http://…' }, yields: false },
    { given: { stated: boardFields, evidence: '' }, yields: false },
    { given: { stated: boardFields, evidence: '图板照片' }, yields: true },
  ],
})

export const publishedActTypes = [
  '行政许可',
  '行政确认',
  '行政征收',
  '行政裁决',
  '行政处罚',
  '其他',
] as const
export const itemFields = ['事项', '依据', '标准', '程序', '期限', '材料目录', '示范文本'] as const

export const actPublished = permit(
  ['17.3.0', '17.3.1', '17.3.2', '17.3.3', '17.3.4', '17.3.5', '17.3.6'],
  {
    name: '执法行为公开',
    statement:
      '行政许可、确认、征收、裁决、处罚和其他应公开的执法行为，公开事项、依据、标准、程序、期限、全部申请材料目录和申请书示范文本。',
    reading: '不依申请的行为没有材料目录和示范文本，写明不适用；没有某类事项的机构每年声明。',
    facts: {
      type: oneOf('种类', publishedActTypes),
      isOnApplication: yes('依申请'),
      stated: list('已公开', text('内容')),
    },
    parameters: { fields: printed(itemFields) },
    refuse: ({ isOnApplication, stated }, { fields }) =>
      fields
        .filter((one) => !stated.includes(one))
        .filter((one) => isOnApplication || (one !== '材料目录' && one !== '示范文本'))
        .map((one) => `缺${one}`),
    examples: [
      {
        given: { type: '行政许可', isOnApplication: true, stated: itemFields.slice(0, 6) },
        yields: false,
      },
      {
        given: { type: '行政处罚', isOnApplication: false, stated: itemFields.slice(0, 5) },
        yields: true,
      },
      { given: { type: '行政确认', isOnApplication: true, stated: itemFields }, yields: true },
    ],
  },
)

export const carrier = permit('17.4', {
  name: '公示载体',
  statement: '以规范性文件和图板为主，积极推行网站、电子终端公示。',
  reading: '“为主”：规范性文件、图板至少一种；图板须有照片。',
  facts: {
    carriers: list('载体', oneOf('载体', ['规范性文件', '图板', '网站', '电子终端'])),
    hasPhoto: yes('有图板照片'),
  },
  refuse: ({ carriers, hasPhoto }) => {
    const main = carriers.includes('规范性文件') || (carriers.includes('图板') && hasPhoto)
    return !main && '公示以规范性文件和图板为主，至少一种（图板须附照片）'
  },
  examples: [
    { given: { carriers: ['网站'], hasPhoto: false }, yields: false },
    { given: { carriers: ['图板'], hasPhoto: false }, yields: false },
    { given: { carriers: ['图板', '网站'], hasPhoto: true }, yields: true },
  ],
})

export const enforcementBoardUpdated = limit('17.5', {
  name: '公示调整',
  statement: '依据、法定标准、程序、时限变化时，公示内容随时调整、及时更新。',
  reading: '“随时、及时”取第十五条的3个工作日，由本局设定。',
  parameters: { workdays: local(3, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-09-30' }, yields: '2025-10-11' }],
})

export const unpublishedFault = rule('17.6b', {
  name: '应公示未公示',
  statement: '应公示未公示的，按责任追究制度追究执法责任。',
  conflicts: [
    {
      with: '22.4.11',
      follow: '一般情形按第二十一条(七)1批评教育；造成一定影响的再按第二十二条(四)11。',
    },
  ],
  facts: { isOverdue: yes('超过更新期限'), hasEffect: yes('造成一定影响') },
  decide: ({ isOverdue, hasEffect }) => ({
    outcome: isOverdue ? (hasEffect ? '第二十二条(四)' : '第二十一条(七)') : null,
    reason: isOverdue ? '应公示未公示，转责任追究线索' : '已公示',
  }),
  examples: [
    { given: { isOverdue: true, hasEffect: false }, yields: '第二十一条(七)' },
    { given: { isOverdue: true, hasEffect: true }, yields: '第二十二条(四)' },
    { given: { isOverdue: false, hasEffect: true }, yields: null },
  ],
})

export const noSuchActs = conditions('17.3.4', {
  name: '无此类事项声明',
  statement: '每类执法行为须公开；没有的说明。',
  must: { isDeclared: ['已公开或已声明无此类事项', '请公开事项，或声明无此类事项'] },
})
