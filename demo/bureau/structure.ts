import type { UnitKind } from '#kernel/org/directory.ts'

/**
 * The real structure of the Wenshan prefecture bureau of human resources and social security as
 * chapter 1 of its work rules lists it, in printed order. Names of offices are public facts; the
 * people who fill them in the demo bureau are invented (`people.ts`).
 */
export interface UnitPlan {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  /** 科室负责人's title as printed. */
  readonly head: string
  readonly deputy?: string
  /** Clerks to invent. */
  readonly clerks: number
}

export const root: UnitPlan = {
  code: 'bureau',
  name: '文山州人力资源和社会保障局',
  shortName: '州人社局',
  kind: '局机关',
  head: '',
  clerks: 0,
}

export const leaders: UnitPlan = {
  code: 'leaders',
  name: '局领导',
  shortName: '局领导',
  kind: '局领导',
  head: '',
  clerks: 0,
}

const section = (code: string, name: string, shortName: string, clerks = 2): UnitPlan => ({
  code,
  name,
  shortName,
  kind: '内设机构',
  head: '科长',
  deputy: '副科长',
  clerks,
})

/** 内设机构, chapter 1 二(一)–(十九). */
export const sections: readonly UnitPlan[] = [
  { ...section('office', '办公室', '办公室', 1), head: '办公室主任', deputy: '办公室副主任' },
  section('finance', '规划财务科', '规财科'),
  section('policy', '政策法规科', '法规科'),
  section('wages', '工资福利科', '工资科'),
  section('recruit', '公务员考试录用与培训教育科', '考录科'),
  section('civil', '公务员职位管理与考核奖励监督科', '公务员科'),
  section('institutions', '事业单位人事管理科', '事业科'),
  section('experts', '专业技术人员管理科', '专技科'),
  section('veterans', '军官转业安置工作科', '军转科'),
  section('employment', '就业促进与失业保险科', '就业科', 3),
  section('skills', '职业能力建设科', '能力科'),
  section('labour', '劳动关系科', '劳动关系科'),
  section('pension', '养老保险科', '养老科', 3),
  section('medical', '医疗生育保险科', '医保科'),
  section('injury', '工伤保险科', '工伤科'),
  section('funds', '社会保险基金监督科', '基金监督科'),
  {
    ...section('arbitration', '劳动人事争议仲裁院（信访科）', '仲裁院', 3),
    head: '院长',
    deputy: '副院长',
  },
  section('personnel', '人事教育科', '人教科'),
  section('rural', '新型农村社会保险科', '农保科'),
]

const direct = (code: string, name: string, shortName: string, head: string): UnitPlan => ({
  code,
  name,
  shortName,
  kind: '直属机构',
  head,
  clerks: 1,
})

const agency = (code: string, name: string, shortName: string, head: string): UnitPlan => ({
  code,
  name,
  shortName,
  kind: '经办机构',
  head,
  clerks: 2,
})

/** 直属机构和经办机构, chapter 1 三(一)–(七). */
export const attached: readonly UnitPlan[] = [
  direct('talent', '州人才交流服务中心', '人才中心', '主任'),
  direct('exams', '州人力资源和社会保障局考试中心', '考试中心', '主任'),
  direct('information', '州人力资源和社会保障局信息中心', '信息中心', '主任'),
  direct('inspection', '州人力资源和社会保障局劳动保障监察支队', '监察支队', '支队长'),
  agency('insurance', '州社会保险事业管理局', '社保局', '局长'),
  agency('jobs', '州劳动就业服务局', '就业局', '局长'),
  agency('health', '州医疗保险基金管理中心', '医保中心', '主任'),
]

const county = (code: string, name: string): UnitPlan => ({
  code: `county-${code}`,
  name: `${name}人力资源和社会保障局`,
  shortName: `${name}人社局`,
  kind: '县市局',
  head: '局长',
  clerks: 1,
})

/** 各县(市)人社局. */
export const counties: readonly UnitPlan[] = [
  county('wenshan', '文山市'),
  county('yanshan', '砚山县'),
  county('xichou', '西畴县'),
  county('malipo', '麻栗坡县'),
  county('maguan', '马关县'),
  county('qiubei', '丘北县'),
  county('guangnan', '广南县'),
  county('funing', '富宁县'),
]

const body = (code: string, name: string, shortName: string, kind: UnitKind): UnitPlan => ({
  code,
  name,
  shortName,
  kind,
  head: '',
  clerks: 0,
})

/** 党组、机关党委、机关纪委、工会 and the leading groups that the rulebook speaks of. */
export const bodies: readonly UnitPlan[] = [
  body('party', '局党组', '局党组', '党组'),
  body('party-committee', '机关党委', '机关党委', '机关党委'),
  body('discipline', '机关纪委', '机关纪委', '机关纪委'),
  body('union', '机关工会', '工会', '工会'),
  body('integrity-group', '局党风廉政建设领导小组', '廉政领导小组', '领导小组'),
  body('risk-group', '局廉政风险防控监督领导小组', '风险防控小组', '领导小组'),
  body('law-group', '局依法行政工作领导小组', '依法行政小组', '领导小组'),
  body('proposals-group', '建议提案办理工作领导小组', '建议提案小组', '领导小组'),
  body('petition-group', '局信访工作领导小组', '信访领导小组', '领导小组'),
  body('reconsideration-committee', '州局行政复议委员会', '复议委员会', '领导小组'),
  body('performance-group', '工作人员绩效考核领导小组', '绩效领导小组', '领导小组'),
  body('openness-group', '州局政府信息公开工作领导小组', '信息公开小组', '领导小组'),
  body('archives-group', '文书档案鉴定领导小组', '档案鉴定小组', '领导小组'),
]
