import { play, type Stage } from '#demo/month/work.ts'

/**
 * Petitions of the months before, for the statistics and the ledgers: what was answered on the spot, a
 * group that went to the province with a leader who has been idle, and letters about one employer.
 */

/** Whom several of the invented letters are about. */
export const employer = '文山鼎盛建筑劳务有限公司'

/** Working days ago, and what it was about: asked by telephone, guided on and closed. */
const guided = [
  [125, '宅基地审批', '州自然资源局'],
  [118, '农村低保申请', '州民政局'],
  [92, '公租房分配', '州住房和城乡建设局'],
  [71, '学区划分', '州教育体育局'],
  [64, '医保异地报销', '州医疗保障局'],
  [46, '林地补偿', '州林业和草原局'],
  [33, '道路施工扬尘', '州生态环境局'],
] as const

export async function playEarlierPetitions(stage: Stage): Promise<void> {
  const { person, unit, headOf, day } = stage
  const clerk = person('xinfangyuan')
  const head = person('xinfang')
  const leader = person('jijianzuzhang')
  const chief = person('juzhang')
  const letter = (ago: number, subject: string, rest: object) => ({
    who: clerk,
    input: {
      channel: '书信',
      purpose: '投诉请求',
      at: `${day(-ago)}T08:40`,
      petitioners: [{ name: '韦国良', phone: '13887600091' }],
      subject,
      statement: `${subject}，请有关部门处理。`,
      claims: subject,
      ...rest,
    },
  })

  for (const [ago, subject, organ] of guided) {
    await play(stage, 'petition', ago, letter(ago, subject, { channel: '电话' }), async (act) => {
      await act(clerk, 'tell', {
        organ,
        contact: '文山市，电话由12345转接',
        mode: '电话',
        law: '《信访工作条例》',
        words: `此事由${organ}负责，请向其反映。`,
      })
      await act(head, 'close', {})
      // One was closed and not filed in time.
      if (ago !== 33) await act(clerk, 'file', { way: '组合立卷', volume: '告知引导卷' })
    })
  }

  // 属仲裁途径的，不予受理
  const outside = letter(58, '解除劳动合同补偿', { section: unit('labour') })
  await play(stage, 'petition', 58, outside, async (act) => {
    await act(clerk, 'propose', {
      proposal: '不予受理',
      legalWay: '劳动人事争议仲裁',
      law: '《信访工作条例》',
      wayOut: '向有管辖权的劳动人事争议仲裁委员会申请仲裁',
      isWritten: true,
    })
    await act(leader, 'approve', { decision: '同意' })
    stage.at(day(-52))
    await act(clerk, 'serve', { on: day(-52), way: '邮寄送达', receipt: 'XA530000052' })
    await act(head, 'close', {})
    await act(clerk, 'file', { way: '组合立卷', volume: '不予受理卷' })
  })

  // 赴省集体上访，已确定包案领导，近期没有参与
  const group = letter(30, '改制企业职工安置费', {
    people: 7,
    isToCapital: true,
    section: unit('employment'),
  })
  await play(stage, 'petition', 30, group, async (act) => {
    await act(clerk, 'reportUrgent', { to: [leader, chief], text: '七人赴省集体上访，已劝返。' })
    await act(chief, 'nameLeader', { person: person('fujuzhang1'), text: '请全程参与。' })
    await act(person('fujuzhang1'), 'recordAct', {
      on: day(-30),
      kind: '会见',
      text: '会见职工代表，答应一个月内核实。',
    })
    await act(clerk, 'propose', {
      proposal: '受理',
      type: '本局职责范围事项',
      hasEvidence: true,
      lead: unit('employment'),
    })
    await act(leader, 'approve', { decision: '同意' })
    stage.at(day(-27))
    await act(clerk, 'serve', { on: day(-27), way: '邮寄送达', receipt: 'XA530000077' })
    await act(leader, 'form', { handler: headOf('employment'), members: [headOf('labour')] })
  })

  for (const [ago, subject] of [
    [13, '包工头欠薪'],
    [5, '工地工资卡被扣'],
  ] as const) {
    const about = letter(ago, subject, { section: unit('inspection'), against: employer })
    await play(stage, 'petition', ago, about, async () => undefined)
  }
}
