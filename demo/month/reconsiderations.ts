import type { Stage } from '#demo/month/work.ts'
import { play } from '#demo/month/work.ts'

/** Applications for reconsideration: invented people, each somewhere else on its way. */

const five = {
  isFactClear: true,
  isProven: true,
  isBasisRight: true,
  isProcedureLawful: true,
  isContentFit: true,
}

export async function playReconsiderations(stage: Stage): Promise<void> {
  const { person, unit, day } = stage
  const clerk = person('faguiyuan')
  const head = person('fagui')
  const committee = ['juzhang', 'fujuzhang1', 'fujuzhang2', 'jijianzuzhang']
  const served = (what: string, ago: number, receipt: string) => ({
    what,
    on: day(-ago),
    way: '直接送达',
    receipt,
  })

  // 已集体复议变更，决定书送达申请人，待送达被申请人
  await play(
    stage,
    'reconsideration',
    28,
    {
      who: clerk,
      input: {
        way: '书面',
        at: `${day(-28)}T09:20`,
        applicants: [
          {
            name: '陶金旺',
            kind: '公民',
            phone: '13887600111',
            address: '砚山县江那镇兴云路9号',
          },
        ],
        level: '县（市）级局',
        respondent: unit('county-yanshan'),
        actKind: '行政处罚',
        act: '罚款20000元的处罚决定',
        actNumber: '砚人社罚字〔2026〕1号',
        knownOn: day(-50),
        request: '变更处罚决定，从轻处罚',
        statement: '拖欠的工资在立案以前已经全部付清，罚款20000元过重。',
      },
    },
    async (act) => {
      await act(clerk, 'examine', { result: '受理' })
      await act(clerk, 'serve', served('受理通知书→申请人1', 28, '回证复议01'))
      stage.at(day(-25))
      await act(clerk, 'serve', served('答复通知书→被申请人', 25, '回证复议02'))
      stage.at(day(-22))
      await act(clerk, 'recordAnswer', {
        on: day(-22),
        text: '拖欠工资事实清楚，处罚程序合法；申请人于立案后三日内付清。',
        basis: '《劳动保障监察条例》',
        evidence: [
          { name: '工资台账', source: '第1至12页', collectedOn: day(-70), mark: '无' },
          { name: '劳动者身份信息', source: '第13页', collectedOn: day(-70), mark: '个人隐私' },
        ],
      })
      await act(clerk, 'recordAccess', {
        party: '申请人1',
        on: day(-22),
        place: '法规科，郭宏伟陪同',
      })
      stage.at(day(-8))
      await act(clerk, 'draftOpinion', {
        facts: '申请人拖欠工资属实，于立案后三日内全部付清，没有造成其他后果。',
        ...five,
        isContentFit: false,
        kind: '变更',
        grounds: ['明显不当'],
        changedTo: '罚款8000元',
        taken: 20000,
        kept: 8000,
        returned: 12000,
        basis: '《行政处罚法》关于从轻处罚的规定。',
        text: '事实清楚、程序合法，但罚款幅度明显不当，建议变更为罚款8000元。',
      })
      await act(head, 'checkOpinion', { decision: '提交集体复议' })
      stage.at(day(-6))
      await act(clerk, 'convene', {
        on: day(-6),
        place: '三楼会议室',
        chair: person('juzhang'),
        present: committee.map(person),
      })
      for (const login of committee) await act(person(login), 'vote', { vote: 'agree' })
      await act(clerk, 'conclude')
      await act(person('juzhang'), 'sign', { decision: '签发' })
      await act(person('yinzhang'), 'seal', { copies: 4 })
      stage.at(day(-4))
      await act(clerk, 'serveDecision', served('行政复议决定书→申请人1', 4, '回证复议03'))
    },
  )

  // 等待被申请人答复，申请停止执行待局长决定
  await play(
    stage,
    'reconsideration',
    9,
    {
      who: clerk,
      input: {
        way: '口头',
        at: `${day(-9)}T09:10`,
        applicants: [{ name: '卢秀兰', kind: '公民', phone: '13887600112' }],
        agents: [{ name: '罗建平', phone: '13887600113', letter: '授权委托书（一般代理）' }],
        level: '县（市）级局',
        respondent: unit('county-qiubei'),
        actKind: '社会保险待遇核定',
        act: '停发失业保险金的决定',
        actNumber: '丘人社函〔2026〕11号',
        knownOn: day(-20),
        request: '撤销停发决定，补发失业保险金',
        statement: '没有重新就业，停发没有依据。',
        asksStay: true,
        asksHearing: true,
        recorder: clerk,
        signature: '已向申请人宣读，无异议，已签字。',
      },
    },
    async (act) => {
      await act(clerk, 'examine', { result: '受理' })
      await act(clerk, 'serve', served('受理通知书→申请人1', 9, '回证复议04'))
      stage.at(day(-7))
      await act(clerk, 'serve', served('答复通知书→被申请人', 7, '回证复议05'))
      await act(clerk, 'askStay', {
        ground: '申请人申请且州局认为合理',
        text: '申请人没有其他收入，停发影响基本生活。',
      })
    },
  )

  // 超过申请期限，待审查
  await play(
    stage,
    'reconsideration',
    1,
    {
      who: clerk,
      input: {
        way: '书面',
        at: `${day(-1)}T09:05`,
        applicants: [{ name: '文山某建筑劳务公司', kind: '法人', phone: '0876-2123456' }],
        level: '县（市）级局',
        respondent: unit('county-wenshan'),
        actKind: '行政处罚',
        act: '责令支付赔偿金的处理决定',
        actNumber: '文市人社监〔2025〕66号',
        knownOn: day(-80),
        request: '撤销处理决定',
        statement: '已与劳动者达成协议。',
      },
    },
    async () => undefined,
  )
}
