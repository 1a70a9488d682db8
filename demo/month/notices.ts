import { play, type Stage } from '#demo/month/work.ts'
import { proofreadingChecks, webReviewMarks } from '#rulebook/articles/a32-website-review.ts'

/** Notices that the public reads: one that stands, one that is open for opinions, and a policy explained. */

const card = {
  superior: '无',
  unsigned: '无',
  secret: '无',
  sensitive: '无',
  unsuitable: '无',
  undecided: '无',
  statutory: '无',
}
const marks = { marked: [...webReviewMarks] }

export async function playNotices(stage: Stage): Promise<void> {
  const { person, headOf, day } = stage
  const writer = person('jiuyeyuan')
  const head = person('jiuye')
  const notices = [
    {
      ago: 12,
      input: {
        kind: '通知',
        sort: '通知',
        title: '关于做好灵活就业人员社会保险补贴申报工作的通知',
        text: [
          '各县（市）人力资源和社会保障局，各有关人员：',
          '灵活就业人员社会保险补贴即日起受理申报。就业困难人员和离校两年内未就业的高校毕业生，灵活就业并缴纳了社会保险费的，可以申请。',
          '申报时带身份证、就业创业登记证和缴费凭证，到户籍所在地县（市）公共就业服务机构窗口办理，也可以由社区代为收取。',
          '补贴标准不超过实际缴费的三分之二，期限最长不超过3年。',
        ].join('\n'),
        contact: '0876-2122008',
      },
    },
    {
      ago: 3,
      input: {
        kind: '公示',
        title: '2026年度州级创业担保贷款贴息拟补助名单公示',
        text: [
          '经个人申请、县（市）审核、州级复核，拟对下列12户创业实体给予创业担保贷款贴息，现予公示。',
          '公示期内对名单有异议的，请实名反映，并说明具体事实。反映人的信息依法保密。',
        ].join('\n'),
        contact: '0876-2122008',
        isConsultation: true,
        first: day(-3),
        last: day(4),
      },
    },
  ]
  for (const { ago, input } of notices) {
    await play(
      stage,
      'notice',
      ago,
      { who: writer, input: { ...input, proofreader: head } },
      async (act) => {
        await act(head, 'proof', { passed: [...proofreadingChecks] })
        await act(head, 'examine', { ...card, ...marks })
        await act(person('fujuzhang1'), 'review', marks)
        await act(headOf('information'), 'publish')
      },
    )
  }
}
