/** A working month of incoming papers in every state; senders are real offices, contents invented. */
export interface Paper {
  readonly from: string
  readonly docNumber: string
  readonly title: string
  readonly kind: '通知' | '请示' | '报告' | '函' | '意见' | '批复' | '通报' | '来电' | '会议材料'
  readonly urgency: '特急' | '加急' | '平件'
  readonly channel: '文件交换' | '电子平台' | '邮寄' | '传真' | '会议带回'
  /** Working days ago that it arrived. */
  readonly ago: number
  readonly lead: string
  readonly assist: readonly string[]
  /** Days from arrival to the limit printed on it; null: none. */
  readonly limitDays: number | null
  /** How far it got. */
  readonly until: 'sort' | 'propose' | 'route' | 'instruct' | 'sign' | 'handle' | 'review' | 'finish' | 'takeback' | 'file' | 'filed' | 'reading' | 'sentBack'
}

const p = (
  from: string,
  docNumber: string,
  title: string,
  kind: Paper['kind'],
  urgency: Paper['urgency'],
  ago: number,
  lead: string,
  until: Paper['until'],
  rest: Partial<Paper> = {},
): Paper => ({ from, docNumber, title, kind, urgency, ago, lead, until, channel: '电子平台', assist: [], limitDays: null, ...rest })

export const papers: readonly Paper[] = [
  p('云南省人力资源和社会保障厅', '云人社发〔2026〕86号', '关于做好2026年高校毕业生就业创业工作的通知', '通知', '加急', 20, 'employment', 'filed', { assist: ['talent'], limitDays: 14 }),
  p('云南省人力资源和社会保障厅', '云人社通〔2026〕112号', '关于开展社会保险基金安全专项检查的通知', '通知', '特急', 18, 'funds', 'filed', { assist: ['pension', 'insurance'], limitDays: 10 }),
  p('文山州人民政府办公室', '文政办函〔2026〕45号', '关于征求《文山州促进民营经济发展若干措施》意见的函', '函', '平件', 16, 'policy', 'filed', { limitDays: 8, channel: '文件交换' }),
  p('砚山县人力资源和社会保障局', '砚人社请〔2026〕12号', '关于申请就业补助资金的请示', '请示', '平件', 15, 'employment', 'filed', { assist: ['finance'] }),
  p('中共文山州委组织部', '文组通〔2026〕31号', '关于做好公务员年度考核工作的通知', '通知', '平件', 14, 'civil', 'takeback', { limitDays: 20, channel: '文件交换' }),
  p('广南县人力资源和社会保障局', '广人社请〔2026〕9号', '关于追加城乡居民养老保险工作经费的请示', '请示', '平件', 13, 'rural', 'finish', { assist: ['finance'] }),
  p('云南省社会保险局', '云社险〔2026〕27号', '关于印发养老保险待遇领取资格认证工作方案的通知', '通知', '平件', 12, 'pension', 'review', { assist: ['insurance'] }),
  p('文山州财政局', '文财社〔2026〕58号', '关于报送社会保障资金预算执行情况的通知', '通知', '加急', 11, 'finance', 'handle', { limitDays: 7 }),
  p('云南省人力资源和社会保障厅', '云人社明电〔2026〕7号', '关于立即开展根治欠薪冬季专项行动的通知', '通知', '特急', 9, 'inspection', 'handle', { assist: ['labour'], limitDays: 12, channel: '传真' }),
  p('丘北县人力资源和社会保障局', '丘人社请〔2026〕15号', '关于公开招聘事业单位工作人员的请示', '请示', '平件', 9, 'institutions', 'handle'),
  p('文山州中级人民法院', '', '关于协助核查当事人社会保险缴费情况的函', '函', '平件', 8, 'insurance', 'filed', { channel: '邮寄' }),
  p('文山州政协提案委员会', '文政协提〔2026〕3号', '关于送交政协委员提案的函', '函', '平件', 8, 'policy', 'sign', { limitDays: 60, channel: '文件交换' }),
  p('云南省人力资源和社会保障厅', '云人社函〔2026〕203号', '关于开展职业技能提升行动调研的函', '函', '平件', 7, 'skills', 'sign', { limitDays: 15 }),
  p('马关县人力资源和社会保障局', '马人社报〔2026〕21号', '关于全县就业失业登记工作情况的报告', '报告', '平件', 6, 'employment', 'reading'),
  p('文山州人民政府', '文政发〔2026〕18号', '关于印发全州重点工作分工的通知', '通知', '加急', 6, 'policy', 'instruct', { limitDays: 30, channel: '文件交换' }),
  p('文山市人力资源和社会保障局', '文市人社请〔2026〕8号', '关于调整公益性岗位补贴标准的请示', '请示', '平件', 5, 'employment', 'route', { assist: ['finance'] }),
  p('云南省人力资源和社会保障厅', '云人社通报〔2026〕5号', '关于全省窗口单位作风建设情况的通报', '通报', '平件', 5, 'personnel', 'reading'),
  p('文山州统计局', '文统字〔2026〕40号', '关于提供劳动工资统计资料的函', '函', '平件', 4, 'wages', 'instruct', { limitDays: 9 }),
  p('文山州审计局', '文审通〔2026〕9号', '关于开展专项资金审计调查的通知', '通知', '特急', 1, 'finance', 'instruct', { limitDays: 5 }),
  p('西畴县某乡镇人民政府', '西×政请〔2026〕4号', '关于申请解决村级就业信息员经费的请示', '请示', '平件', 4, 'employment', 'sentBack', { channel: '邮寄' }),
  p('富宁县人力资源和社会保障局', '富人社请〔2026〕11号', '关于工伤认定有关问题的请示', '请示', '平件', 3, 'injury', 'propose'),
  p('云南省人力资源和社会保障厅', '云人社办〔2026〕66号', '关于报送信息化建设情况的通知', '通知', '平件', 2, 'information', 'route', { limitDays: 12 }),
  p('文山州总工会', '文工发〔2026〕22号', '关于联合开展集体协商要约行动的通知', '通知', '平件', 1, 'labour', 'propose', { channel: '文件交换' }),
  p('麻栗坡县人力资源和社会保障局', '麻人社请〔2026〕10号', '关于边境一线公益性岗位安置的请示', '请示', '加急', 1, 'employment', 'sort'),
  p('云南省人力资源和社会保障厅办公室', '', '电话通知：报送节前值班安排', '来电', '特急', 0, 'office', 'sort', { channel: '传真' }),
  p('云南省人力资源和社会保障厅', '云人社发〔2026〕101号', '关于调整退休人员基本养老金的通知', '通知', '加急', 0, 'pension', 'sort', { limitDays: 20 }),
]
