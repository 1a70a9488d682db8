import { employer } from '#demo/month/earlier-petitions.ts'
import type { Stage } from '#demo/month/work.ts'
import { play } from '#demo/month/work.ts'

/** Letters, visits and what was handed down: invented people, each petition somewhere else on its way. */

const text = (subject: string, statement: string, claims: string) => ({
  subject,
  statement,
  claims,
})

export async function playPetitions(stage: Stage): Promise<void> {
  const { person, unit, headOf, day } = stage
  const clerk = person('xinfangyuan')
  const head = person('xinfang')
  const leader = person('jijianzuzhang')
  const chief = person('juzhang')
  const got = (ago: number) => `${day(-ago)}T08:40`
  const accept = (lead: string, type = '本局职责范围事项') => ({
    proposal: '受理',
    type,
    hasEvidence: true,
    lead: unit(lead),
    text: '属本局职责，拟受理。',
  })
  const served = (ago: number, receipt: string) => ({ on: day(-ago), way: '邮寄送达', receipt })

  // 已受理，调查清楚，答复已送达，待归档
  await play(
    stage,
    'petition',
    28,
    {
      who: clerk,
      input: {
        channel: '书信',
        purpose: '投诉请求',
        at: got(28),
        petitioners: [
          { name: '蒙兴旺', phone: '13887600021', address: '文山市开化镇环城西路12号' },
        ],
        ...text(
          '视同缴费年限认定有误',
          '我1986年招工进厂，2025年退休时视同缴费年限只认定五年，请求重新核定。',
          '重新认定视同缴费年限\n补发待遇差额',
        ),
        section: unit('pension'),
      },
    },
    async (act) => {
      await act(clerk, 'propose', accept('pension'))
      await act(leader, 'approve', { decision: '同意' })
      stage.at(day(-24))
      await act(clerk, 'serve', served(24, 'XA530000101'))
      const pension = headOf('pension')
      await act(leader, 'form', { handler: pension, members: [person('yanglaoyuan')] })
      stage.at(day(-18))
      await act(pension, 'goThere', {
        on: day(-18),
        place: '原县农机厂档案室',
        investigators: [pension, person('yanglaoyuan')],
        what: '调取招工审批表、工资表，入厂时间为1986年7月。',
      })
      await act(pension, 'verify', {
        rows: [
          { no: 1, evidence: '招工审批表', finding: '属实' },
          { no: 2, evidence: '待遇核定表', finding: '属实' },
        ],
      })
      await act(pension, 'draftReply', {
        facts: '信访人1986年7月招工，视同缴费年限应为九年六个月。',
        basis: '国家和省关于视同缴费年限的规定。',
        opinion: '重新核定视同缴费年限，差额自2025年9月起补发。',
      })
      await act(chief, 'instruct', { decision: '同意', text: '依规定补发到位。' })
      await act(clerk, 'issue', {})
      stage.at(day(-3))
      await act(clerk, 'serveReply', {
        ...served(3, 'XA530000187'),
        number: '文人社函〔2026〕17号',
      })
      await act(head, 'close', { text: '事实清楚，材料齐全，同意结案。' })
    },
  )

  // 集体来访，已报送紧急信息，包案，正在调查
  await play(
    stage,
    'petition',
    12,
    {
      who: clerk,
      input: {
        channel: '走访',
        purpose: '投诉请求',
        at: got(12),
        people: 9,
        petitioners: [
          { name: '侬志刚', phone: '13887600034' },
          { name: '陆金海', phone: '13887600035' },
        ],
        ...text(
          '工程完工拖欠工资',
          '九人在某安置房工地做工，去年十一月完工，至今未领到工资。',
          '支付拖欠工资\n督促总包单位落实工资专户',
        ),
        section: unit('inspection'),
        against: employer,
        receivers: [clerk, headOf('labour')],
        place: '信访接待室',
        signature: '已签字',
        isUnstable: true,
      },
    },
    async (act) => {
      await act(clerk, 'reportUrgent', {
        to: [leader, chief],
        way: '电话',
        text: '九人因工程欠薪集体来访，情绪平稳，已劝返，推选代表两人。',
      })
      await act(chief, 'direct', { text: '请王正平同志牵头，监察支队抓紧核查，限期解决。' })
      await act(clerk, 'propose', accept('inspection'))
      await act(leader, 'approve', { decision: '同意', text: '同意受理，按重大事项办理。' })
      stage.at(day(-10))
      await act(clerk, 'serve', { ...served(10, '回证2026-02'), way: '当面送达' })
      await act(leader, 'form', { handler: headOf('inspection'), members: [headOf('labour')] })
      stage.at(day(-6))
      await act(headOf('inspection'), 'goThere', {
        on: day(-6),
        place: '安置房项目部',
        investigators: [headOf('inspection'), headOf('labour')],
        what: '核对考勤表和工资台账，欠薪合计二十一万余元。',
      })
    },
  )

  // 省厅交办，待拟办
  await play(
    stage,
    'petition',
    2,
    {
      who: clerk,
      input: {
        channel: '书信',
        source: '上级交办',
        organ: '云南省人力资源和社会保障厅',
        letter: '云人社信〔2026〕9号',
        organDue: day(15),
        purpose: '投诉请求',
        at: got(2),
        petitioners: [{ name: '王仕芬', phone: '13887600048', address: '砚山县江那镇' }],
        ...text(
          '工伤待遇支付迟缓',
          '丈夫2025年6月被认定工伤，一次性伤残补助金至今没有支付。',
          '支付一次性伤残补助金',
        ),
        section: unit('injury'),
      },
    },
    async () => undefined,
  )

  // 复查申请，待送达受理告知书
  await play(
    stage,
    'petition',
    6,
    {
      who: clerk,
      input: {
        channel: '书信',
        purpose: '复查申请',
        at: got(6),
        petitioners: [{ name: '田光福', phone: '13887600052', address: '丘北县锦屏镇' }],
        ...text(
          '不服县局失业保险金答复',
          '县局答复说我不符合领取失业保险金的条件，我不服，请求复查。',
          '撤销县局答复',
        ),
        replyNumber: '丘人社函〔2026〕5号',
        answeredOn: day(-15),
        firstHandler: '县局经办人',
      },
    },
    async (act) => {
      await act(clerk, 'propose', accept('employment', '复查请求'))
      await act(leader, 'approve', { decision: '同意' })
    },
  )

  // 不属本局，告知引导，已结
  await play(
    stage,
    'petition',
    9,
    {
      who: clerk,
      input: {
        channel: '电话',
        purpose: '意见建议',
        at: got(9),
        petitioners: [{ name: '张家顺', phone: '13887600063' }],
        ...text('承包地确权登记', '反映村里承包地确权面积不符。', '重新测量'),
      },
    },
    async (act) => {
      await act(clerk, 'tell', {
        organ: '州农业农村局',
        contact: '文山市，电话由12345转接',
        mode: '电话',
        law: '《信访工作条例》',
        words: '土地承包确权由农业农村部门负责，请向州农业农村局反映。',
        remark: '同意',
      })
      await act(head, 'close', {})
      await act(clerk, 'file', { way: '组合立卷', volume: '2026年第1季度引导卷' })
    },
  )

  // 反映窗口服务，待分管领导审批；被反映的科室看不到
  await play(
    stage,
    'petition',
    4,
    {
      who: clerk,
      input: {
        channel: '电子邮件',
        purpose: '投诉请求',
        at: got(4),
        petitioners: [{ name: '何永昌', phone: '13887600077' }],
        ...text('窗口拒收参保材料', '两次到窗口都说系统故障，让改天再来。', '说明原因\n受理材料'),
        aboutUnits: [unit('insurance')],
      },
    },
    async (act) => {
      await act(clerk, 'propose', accept('inspection', '职务行为投诉反映和建议'))
    },
  )

  // 政策咨询，引导到科室，待解答
  await play(
    stage,
    'petition',
    1,
    {
      who: clerk,
      input: {
        channel: '走访',
        purpose: '政策咨询',
        at: got(1),
        petitioners: [{ name: '普小梅' }],
        ...text('灵活就业人员参保', '询问灵活就业人员怎样缴养老保险。', '解答参保办法'),
        section: unit('pension'),
        receivers: [clerk, person('zhuren')],
        place: '信访接待室',
        signature: '已签字',
      },
    },
    async (act) => {
      await act(clerk, 'guide', { unit: unit('pension') })
    },
  )
}
