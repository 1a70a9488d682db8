import { list, oneOf, permit, role, rule, text } from '../kit.ts'

/** 第五条 党风廉政建设，(三) 责任分解：责任人和责任清单。 */

/** Yearly card: which duties still lack evidence. */
const responsibilityCard = (
  ids: readonly [string, ...string[]],
  declaration: {
    readonly name: string
    readonly statement: string
    readonly duties: readonly string[]
  },
) => {
  const { name, statement, duties } = declaration
  return rule(ids, {
    name,
    statement,
    reading: '每项职责由会议、记录、文件等佐证，年终仍无佐证的列为缺项；是否履职由考评决定。',
    facts: { evidenced: list('已有佐证的职责', oneOf('职责', duties)) },
    decide: ({ evidenced }) => {
      const outcome: readonly string[] = duties.filter((duty) => !evidenced.includes(duty))
      return {
        outcome,
        reason:
          outcome.length > 0
            ? `${duties.length}项职责缺${outcome.length}项佐证：${outcome.join('、')}`
            : `${duties.length}项职责都有佐证`,
      }
    },
    examples: [
      { given: { evidenced: duties }, yields: [] },
      { given: { evidenced: duties.slice(0, -1) }, yields: duties.slice(-1) },
      { given: { evidenced: [] }, yields: duties },
    ],
  })
}

export const partyGroupIntegrityResponsible = role('5.3.1', {
  name: '主体责任',
  statement: '局党组对全局党风廉政建设负主体责任，承担9项职责。',
  who: ['局党组'],
})

export const partyGroupIntegrityDuties = [
  '贯彻部署、定期分析、制定计划和制度',
  '研究解决重大问题、处理案件',
  '监督检查考核廉洁从政和依法行政',
  '组织学习、抓好科以上领导干部廉洁自律',
  '加强作风、杜绝吃拿卡要报',
  '按程序选任干部',
  '加强监察执法队伍建设',
  '支持机关党委及其纪委履职',
  '指导机关党委及其纪委实施',
] as const

export const partyGroupIntegrityCard = responsibilityCard(
  [
    '5.3.1',
    '5.3.1.1',
    '5.3.1.2',
    '5.3.1.3',
    '5.3.1.4',
    '5.3.1.5',
    '5.3.1.6',
    '5.3.1.7',
    '5.3.1.8',
    '5.3.1.9',
  ],
  {
    name: '局党组责任清单',
    statement: '局党组对全局党风廉政建设负主体责任，承担9项职责。',
    duties: partyGroupIntegrityDuties,
  },
)

export const partySecretaryIntegrityResponsible = role('5.3.2', {
  name: '第一责任人',
  statement: '党组书记为党风廉政建设第一责任人，负总责，承担6项职责。',
  reading: '标题写党组书记、局长，正文只写党组书记；不是一人的，以党组书记为准。',
  who: ['党组书记'],
})

export const partySecretaryIntegrityDuties = [
  '主持制定计划、目标、措施和要求',
  '主持研究重大问题、明确直接领导责任',
  '支持机关纪委查案、排除干扰',
  '监督党组成员和下属单位主要领导',
  '负责落实责任制',
  '坚持民主集中制、接受监督',
] as const

export const partySecretaryIntegrityCard = responsibilityCard(
  ['5.3.2', '5.3.2.1', '5.3.2.2', '5.3.2.3', '5.3.2.4', '5.3.2.5', '5.3.2.6'],
  {
    name: '党组书记责任清单',
    statement: '党组书记为党风廉政建设第一责任人，负总责，承担6项职责。',
    duties: partySecretaryIntegrityDuties,
  },
)

export const partyMemberIntegrityResponsible = role('5.3.3', {
  name: '直接领导责任',
  statement: '党组成员对职责范围内党风廉政建设负直接领导责任，承担5项职责。',
  reading: '责任范围按领导分工，分工变动即更新。',
  who: ['党组成员'],
})

export const partyMemberIntegrityDuties = [
  '指导督促分管科室制定措施',
  '听取汇报、帮助解决问题',
  '掌握廉政情况、提醒和报告',
  '支持协助查案、排除干扰',
  '贯彻民主集中制、接受监督',
] as const

export const partyMemberIntegrityCard = responsibilityCard(
  ['5.3.3', '5.3.3.1', '5.3.3.2', '5.3.3.3', '5.3.3.4', '5.3.3.5'],
  {
    name: '党组成员责任清单',
    statement: '党组成员对职责范围内党风廉政建设负直接领导责任，承担5项职责。',
    duties: partyMemberIntegrityDuties,
  },
)

export const organPartyIntegrityResponsible = role('5.3.4', {
  name: '机关党委和纪委责任',
  statement: '局机关党委和纪委承担10项责任。',
  who: ['机关党委', '机关纪委'],
})

export const organPartyIntegrityDuties = [
  '组织协调',
  '提出贯彻意见',
  '协助干部考察和廉洁自律检查',
  '按权限查处案件',
  '协助制定制度',
  '开展党性党风党纪和廉洁教育',
  '督促纠正不正之风',
  '监督检查责任制',
  '受理举报、分级处理',
  '督促执行、调研和探索',
] as const

export const organPartyIntegrityCard = responsibilityCard(
  [
    '5.3.4',
    '5.3.4.1',
    '5.3.4.2',
    '5.3.4.3',
    '5.3.4.4',
    '5.3.4.5',
    '5.3.4.6',
    '5.3.4.7',
    '5.3.4.8',
    '5.3.4.9',
    '5.3.4.10',
  ],
  {
    name: '机关党委责任清单',
    statement: '局机关党委和纪委承担10项责任。',
    duties: organPartyIntegrityDuties,
  },
)

export const organPartySecretaryIntegrityResponsible = role('5.3.5', {
  name: '机关第一责任人',
  statement: '机关党委书记为机关党委党风廉政第一责任人，负总责，承担4项职责。',
  who: ['机关党委书记'],
})

export const organPartySecretaryIntegrityDuties = [
  '主持制定机关廉政计划和措施',
  '加强教育和调研、提出源头预防措施',
  '支持配合查处机关党员案件',
  '贯彻制度、接受监督',
] as const

export const organPartySecretaryIntegrityCard = responsibilityCard(
  ['5.3.5', '5.3.5.1', '5.3.5.2', '5.3.5.3', '5.3.5.4'],
  {
    name: '机关党委书记责任清单',
    statement: '机关党委书记为机关党委党风廉政第一责任人，负总责，承担4项职责。',
    duties: organPartySecretaryIntegrityDuties,
  },
)

export const organPartySecretaryVacant = permit('5.3.5', {
  name: '责任人不得空缺',
  statement: '机关党委书记为第一责任人，岗位空缺的报党组书记。',
  facts: { holder: text('机关党委书记') },
  refuse: ({ holder }) => !holder.trim() && '责任人空缺，请报党组书记明确主持工作的人',
  examples: [
    { given: { holder: '' }, yields: false },
    { given: { holder: '王芳' }, yields: true },
  ],
})

export const unitHeadIntegrityResponsible = role('5.3.6', {
  name: '科室总责',
  statement: '科室负责人对科室党风廉政建设负总责，承担4项职责。',
  reading: '科室含直属单位、经办机构（第二条(五)），共26个。',
  who: ['科室负责人'],
})

export const unitHeadIntegrityDuties = [
  '制定工作清单',
  '执行规定、接受监督',
  '掌握廉政情况、提醒和报告',
  '支持协助查案、排除干扰',
] as const

export const unitHeadIntegrityCard = responsibilityCard(
  ['5.3.6', '5.3.6.1', '5.3.6.2', '5.3.6.3', '5.3.6.4'],
  {
    name: '科室负责人责任清单',
    statement: '科室负责人对科室党风廉政建设负总责，承担4项职责。',
    duties: unitHeadIntegrityDuties,
  },
)
