import { citeOf, conduct, oneOf, permit, table, text } from '../kit.ts'
import { bureauOffices, dutiesOf, officeDutyLists } from './ch1-units.ts'

/** 第一章二、内设机构：各科室职责、别名、挂靠机构。 */

const officeClause = (office: (typeof bureauOffices)[number]) =>
  citeOf(`ch1.2.${bureauOffices.indexOf(office) + 1}`)

export const officeOfDuty = table(
  [
    'ch1.2.1',
    'ch1.2.2',
    'ch1.2.3',
    'ch1.2.4',
    'ch1.2.5',
    'ch1.2.6',
    'ch1.2.7',
    'ch1.2.8',
    'ch1.2.9',
    'ch1.2.10',
    'ch1.2.11',
    'ch1.2.12',
    'ch1.2.13',
    'ch1.2.14',
    'ch1.2.15',
    'ch1.2.16',
    'ch1.2.17',
    'ch1.2.18',
    'ch1.2.19',
  ],
  {
    name: '按职责定承办科室',
    statement: '内设机构19个，各有职责；来文、事项和任务按职责送承办科室。',
    facts: { duty: oneOf('职责', dutiesOf(officeDutyLists)) },
    rows: bureauOffices.map((office) => [{ duty: officeDutyLists[office] }, office] as const),
    reason: ({ duty }, office) => `“${duty}”由${office}承办（${officeClause(office)}）`,
    examples: [
      { given: { duty: '督促检查' }, yields: '办公室' },
      { given: { duty: '机关和所属事业单位国有资产监管' }, yields: '规划财务科' },
      { given: { duty: '行政复议和行政应诉' }, yields: '政策法规科' },
      { given: { duty: '州直行政机关事业单位退休审核审批' }, yields: '工资福利科' },
      { given: { duty: '职称改革和评审' }, yields: '专业技术人员管理科' },
      { given: { duty: '综合计算和不定时工时制审批' }, yields: '劳动关系科' },
      { given: { duty: '定点医疗机构资格认定和监管' }, yields: '医疗生育保险科' },
      { given: { duty: '工伤认定' }, yields: '工伤保险科' },
      { given: { duty: '受理交办转送信访事项' }, yields: '劳动人事争议仲裁院' },
      { given: { duty: '综合上报日常管理工作' }, yields: '新型农村社会保险科' },
    ],
  },
)

export const changeOfOffices = permit(
  [
    'ch1.2.1',
    'ch1.2.2',
    'ch1.2.3',
    'ch1.2.4',
    'ch1.2.5',
    'ch1.2.6',
    'ch1.2.7',
    'ch1.2.8',
    'ch1.2.9',
    'ch1.2.10',
    'ch1.2.11',
    'ch1.2.12',
    'ch1.2.13',
    'ch1.2.14',
    'ch1.2.15',
    'ch1.2.16',
    'ch1.2.17',
    'ch1.2.18',
    'ch1.2.19',
  ],
  {
    name: '科室职责的变更',
    statement: '设置科室、变更科室职责，须有党组会议的决定。',
    reading: '依据第十一条(一)1(4)；没有决定的，按印本的职责办。',
    facts: { decision: text('党组会议决定') },
    refuse: ({ decision }) =>
      !decision.trim() && '变更科室或其职责须有党组会议决定，请填写会议和决定',
    examples: [
      { given: { decision: '' }, yields: false },
      { given: { decision: '2026年第3次党组会议' }, yields: true },
    ],
  },
)

export const officeAliases = table(['ch1.2.6', 'ch1.2.16', 'ch1.2.17'], {
  name: '科室的其他名称',
  statement: '条文用简称或加挂牌子的，都指同一科室。',
  reading: '第二十七、二十八条称公务员职位管理科，第六条称社保基金监督科，仲裁院加挂信访科牌子。',
  facts: { called: oneOf('所用名称', ['公务员职位管理科', '社保基金监督科', '信访科']) },
  rows: [
    [{ called: '公务员职位管理科' }, '公务员职位管理与考核奖励监督科'],
    [{ called: '社保基金监督科' }, '社会保险基金监督科'],
    [{ called: '信访科' }, '劳动人事争议仲裁院'],
  ],
  reason: ({ called }, office) => `${called}即${office}`,
  examples: [
    { given: { called: '公务员职位管理科' }, yields: '公务员职位管理与考核奖励监督科' },
    { given: { called: '社保基金监督科' }, yields: '社会保险基金监督科' },
    { given: { called: '信访科' }, yields: '劳动人事争议仲裁院' },
  ],
})

/** Bodies of the prefecture whose office one of the 科室 is. */
export const hostedBodies = [
  '州军队转业干部工作领导小组办公室',
  '州解决企业军队转业干部问题工作领导小组办公室',
  '州就业和再就业工作领导小组办公室',
  '州农民工工作联席会议办公室',
  '州职业技能鉴定中心',
  '州技工类学校招生工作办公室',
  '州企业退休人员社会化管理服务工作领导小组办公室',
  '劳动能力鉴定委员会办公室',
  '州社会保险监督委员会办公室',
] as const

export const hostOfBody = table(
  ['ch1.2.9', 'ch1.2.10', 'ch1.2.11', 'ch1.2.13', 'ch1.2.15', 'ch1.2.16'],
  {
    name: '挂靠机构的承担科室',
    statement: '领导小组、委员会的办公室和有关中心，由所列科室承担。',
    facts: { body: oneOf('挂靠机构', hostedBodies) },
    rows: [
      [
        {
          body: [
            '州军队转业干部工作领导小组办公室',
            '州解决企业军队转业干部问题工作领导小组办公室',
          ],
        },
        '军官转业安置工作科',
      ],
      [
        { body: ['州就业和再就业工作领导小组办公室', '州农民工工作联席会议办公室'] },
        '就业促进与失业保险科',
      ],
      [{ body: ['州职业技能鉴定中心', '州技工类学校招生工作办公室'] }, '职业能力建设科'],
      [{ body: '州企业退休人员社会化管理服务工作领导小组办公室' }, '养老保险科'],
      [{ body: '劳动能力鉴定委员会办公室' }, '工伤保险科'],
      [{ body: '州社会保险监督委员会办公室' }, '社会保险基金监督科'],
    ],
    reason: ({ body }, office) => `${body}由${office}承担（${officeClause(office)}）`,
    examples: [
      { given: { body: '州军队转业干部工作领导小组办公室' }, yields: '军官转业安置工作科' },
      { given: { body: '劳动能力鉴定委员会办公室' }, yields: '工伤保险科' },
    ],
  },
)

export const hostedName = permit(
  ['ch1.2.9', 'ch1.2.10', 'ch1.2.11', 'ch1.2.13', 'ch1.2.15', 'ch1.2.16'],
  {
    name: '以挂靠机构名义行文',
    statement: '挂靠机构的名义和印章只由承担它的科室使用。',
    facts: {
      office: oneOf('行文科室', bureauOffices),
      body: oneOf('挂靠机构', hostedBodies),
    },
    refuse: ({ office, body }, _, time) => {
      const host = hostOfBody.on(time.day)({ body }).outcome
      return office !== host && `${body}由${host}承担，请送该科办理`
    },
    examples: [
      {
        given: { office: '军官转业安置工作科', body: '州军队转业干部工作领导小组办公室' },
        yields: true,
      },
      { given: { office: '办公室', body: '州军队转业干部工作领导小组办公室' }, yields: false },
      { given: { office: '工伤保险科', body: '劳动能力鉴定委员会办公室' }, yields: true },
    ],
  },
)

export const generalOfficeDuties = conduct('ch1.2.1', {
  name: '办公室职责',
  statement: '办公室职责12项。',
  who: ['办公室'],
  points: officeDutyLists.办公室,
})

export const planningFinanceDuties = conduct('ch1.2.2', {
  name: '规划财务科职责',
  statement: '规划财务科职责8项。',
  who: ['规划财务科'],
  points: officeDutyLists.规划财务科,
})

export const policyLawDuties = conduct('ch1.2.3', {
  name: '政策法规科职责',
  statement: '政策法规科职责8项。',
  who: ['政策法规科'],
  points: officeDutyLists.政策法规科,
})

export const wagesDuties = conduct('ch1.2.4', {
  name: '工资福利科职责',
  statement: '工资福利科职责7项。',
  who: ['工资福利科'],
  points: officeDutyLists.工资福利科,
})

export const civilServantRecruitmentDuties = conduct('ch1.2.5', {
  name: '公务员考试录用与培训教育科职责',
  statement: '公务员考试录用与培训教育科职责5项。',
  who: ['公务员考试录用与培训教育科'],
  points: officeDutyLists.公务员考试录用与培训教育科,
})

export const civilServantPostsDuties = conduct('ch1.2.6', {
  name: '公务员职位管理与考核奖励监督科职责',
  statement: '公务员职位管理与考核奖励监督科职责7项。',
  who: ['公务员职位管理与考核奖励监督科'],
  points: officeDutyLists.公务员职位管理与考核奖励监督科,
})

export const institutionPersonnelDuties = conduct('ch1.2.7', {
  name: '事业单位人事管理科职责',
  statement: '事业单位人事管理科职责5项。',
  who: ['事业单位人事管理科'],
  points: officeDutyLists.事业单位人事管理科,
})

export const professionalsDuties = conduct('ch1.2.8', {
  name: '专业技术人员管理科职责',
  statement: '专业技术人员管理科职责6项。',
  who: ['专业技术人员管理科'],
  points: officeDutyLists.专业技术人员管理科,
})

export const veteranOfficersDuties = conduct('ch1.2.9', {
  name: '军官转业安置工作科职责',
  statement: '军官转业安置工作科职责8项。',
  who: ['军官转业安置工作科'],
  points: officeDutyLists.军官转业安置工作科,
})

export const employmentDuties = conduct('ch1.2.10', {
  name: '就业促进与失业保险科职责',
  statement: '就业促进与失业保险科职责13项。',
  who: ['就业促进与失业保险科'],
  points: officeDutyLists.就业促进与失业保险科,
})

export const skillsDuties = conduct('ch1.2.11', {
  name: '职业能力建设科职责',
  statement: '职业能力建设科职责9项。',
  who: ['职业能力建设科'],
  points: officeDutyLists.职业能力建设科,
})

export const labourRelationsDuties = conduct('ch1.2.12', {
  name: '劳动关系科职责',
  statement: '劳动关系科职责7项。',
  who: ['劳动关系科'],
  points: officeDutyLists.劳动关系科,
})

export const pensionDuties = conduct('ch1.2.13', {
  name: '养老保险科职责',
  statement: '养老保险科职责6项。',
  reading: '企业参保职工退休归本科，州直机关事业单位退休归工资福利科（二(四)），按用人单位类别分。',
  who: ['养老保险科'],
  points: officeDutyLists.养老保险科,
})

export const medicalMaternityDuties = conduct('ch1.2.14', {
  name: '医疗生育保险科职责',
  statement: '医疗生育保险科职责3项。',
  reading:
    '生育经办在州社会保险事业管理局（三(五)），医疗经办在州医疗保险基金管理中心（三(七)），两家都监督。',
  who: ['医疗生育保险科'],
  points: officeDutyLists.医疗生育保险科,
})

export const workInjuryDuties = conduct('ch1.2.15', {
  name: '工伤保险科职责',
  statement: '工伤保险科职责4项。',
  who: ['工伤保险科'],
  points: officeDutyLists.工伤保险科,
})

export const fundSupervisionDuties = conduct('ch1.2.16', {
  name: '社会保险基金监督科职责',
  statement: '社会保险基金监督科职责7项。',
  who: ['社会保险基金监督科'],
  points: officeDutyLists.社会保险基金监督科,
})

export const arbitrationDuties = conduct('ch1.2.17', {
  name: '劳动人事争议仲裁院职责',
  statement: '劳动人事争议仲裁院职责15项。',
  reading: '一个科室两块牌子：信访事项以信访科名义办理。',
  who: ['劳动人事争议仲裁院'],
  points: officeDutyLists.劳动人事争议仲裁院,
})

export const personnelEducationDuties = conduct('ch1.2.18', {
  name: '人事教育科职责',
  statement: '人事教育科职责3项。',
  reading: '纪检、监察案件由机关党委纪委办（第五条），人事教育科管处分以后的人事事项。',
  who: ['人事教育科'],
  points: officeDutyLists.人事教育科,
})

export const ruralInsuranceDuties = conduct('ch1.2.19', {
  name: '新型农村社会保险科职责',
  statement: '新型农村社会保险科职责6项。',
  who: ['新型农村社会保险科'],
  points: officeDutyLists.新型农村社会保险科,
})
