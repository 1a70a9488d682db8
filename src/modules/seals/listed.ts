import type { SealName } from '#rulebook/articles/a30-seals.ts'

/** The seals that 第三十条(一) lists, each with the code of the unit that keeps it (第三十条(二)). */

export interface ListedSeal {
  readonly kind: SealName
  readonly name: string
  /** Code of the keeping unit; the office keeps it where the bureau has no such unit. */
  readonly unit: string
}

const office = (kind: SealName): ListedSeal => ({ kind, name: kind, unit: 'office' })
const business = (unit: string, ...names: string[]): ListedSeal[] =>
  names.map((name) => ({ kind: '业务专用印章', name, unit }))

/** 机关党委 keeps its own seals, 机关纪委's and, until another keeper is named, that of 工会. */
const party = 'party-committee'

export const listedSeals: readonly ListedSeal[] = [
  office('党组印章'),
  office('局印章'),
  office('局办公室印章'),
  office('公务员局印章'),
  { kind: '机关党委印章', name: '机关党委印章', unit: party },
  { kind: '机关纪委印章', name: '机关纪委印章', unit: party },
  { kind: '工会印章', name: '工会印章', unit: party },
  ...business('finance', '财务专用章'),
  ...business('wages', '工资专用章'),
  ...business('office', '档案专用章'),
  ...business('civil', '考核专用章'),
  ...business('experts', '职称（资格）专用章'),
  ...business(
    'veterans',
    '文山壮族苗族自治州军队转业安置工作小组',
    '文山壮族苗族自治州军队转业干部安置工作办公室',
    '文山壮族苗族自治州军队转业干部培训中心',
  ),
  ...business('employment', '就业和再就业工作领导小组'),
  ...business('skills', '职业技能鉴定专用章', '工人考核专用章', '技工类学校招生办公室'),
  ...business('labour', '劳动用工登记专用章', '集体合同审核专用章', '企业工资总额备案专用章'),
  ...business('funds', '文山州社会保障监督委员会', '文山州社会保障监督委员会办公室'),
  ...business('injury', '劳动能力鉴定委员会', '工伤认定专用章'),
  ...business('exams', '考试培训中心'),
  ...business('talent', '人才交流服务中心', '人事代理专用章'),
  ...business('arbitration', '劳动人事争议仲裁委员会', '劳动人事争议仲裁院', '信访专用章'),
  ...business('inspection', '劳动保障监察支队', '农民工工资保证金支付管理办公室'),
]
