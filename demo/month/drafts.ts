import type { Draft } from '#modules/documents/outgoing/data.ts'

/** Outgoing documents of the demo month, each as far as it got. */
export interface DemoDraft {
  readonly by: string
  readonly head: string
  /** Working days ago that it was begun. */
  readonly ago: number
  readonly until: 'draft' | 'check' | 'review' | 'sign' | 'proof' | 'seal' | 'filed'
  readonly draft: Partial<Draft> & Pick<Draft, 'kind' | 'code' | 'direction' | 'title' | 'body'>
}

const bureau = '文山州人力资源和社会保障局'

export const drafts: readonly DemoDraft[] = [
  {
    by: 'yanglaoyuan',
    head: 'yanglao',
    ago: 12,
    until: 'filed',
    draft: {
      kind: '通知',
      code: '文人社发',
      direction: '下行',
      title: `${bureau}关于做好城乡居民养老保险待遇领取资格认证工作的通知`,
      to: '各县（市）人力资源和社会保障局',
      cc: '州社会保险事业管理局',
      disclosure: '主动公开',
      copies: 12,
      body: '为确保养老保险待遇按时足额发放，现就资格认证有关事项通知如下：\n一、认证对象\n截至本月底领取城乡居民养老保险待遇的人员。\n二、认证方式\n（一）本人自助认证。通过手机应用或者自助终端办理。\n（二）上门认证。对高龄、病残等行动不便人员，由村（社区）协理员上门服务。\n三、工作要求\n各县（市）要做好宣传，不得以认证为由停发待遇。请于每月25日前报送进展情况。',
    },
  },
  {
    by: 'jiuyeyuan',
    head: 'jiuye',
    ago: 6,
    until: 'seal',
    draft: {
      kind: '函',
      code: '文人社函',
      direction: '平行',
      title: `${bureau}关于商请提供规模以上工业企业用工数据的函`,
      to: '州统计局',
      copies: 2,
      body: '为掌握全州企业用工状况，做好就业形势分析，现商请贵局提供全州规模以上工业企业名单及从业人员期末人数。上述数据仅用于形势分析，不对外提供。请予支持为盼。',
    },
  },
  {
    by: 'jiuyeyuan',
    head: 'jiuye',
    ago: 3,
    until: 'sign',
    draft: {
      kind: '通知',
      code: '文人社发',
      direction: '下行',
      title: `${bureau}关于开展就业援助月活动的通知`,
      to: '各县（市）人力资源和社会保障局，局机关各科室',
      copies: 20,
      body: '为帮助就业困难人员尽快就业，决定开展就业援助月活动。现通知如下：\n一、援助对象\n登记失业的就业困难人员、零就业家庭成员。\n二、活动内容\n逐户走访、精准推荐岗位、落实扶持政策。\n三、有关要求\n请于活动结束后5日内报送总结。',
    },
  },
  {
    by: 'yanglaoyuan',
    head: 'yanglao',
    ago: 1,
    until: 'check',
    draft: {
      kind: '通报',
      code: '文人社发',
      direction: '下行',
      title: `${bureau}关于三季度社会保险经办服务情况的通报`,
      to: '各县（市）人力资源和社会保障局',
      copies: 12,
      body: '现将三季度社会保险经办服务情况通报如下：\n一、基本情况\n全州经办大厅共受理业务3.6万件，按时办结率99.2%。\n二、存在问题\n个别窗口等候时间偏长。\n三、下步要求\n请各地对照整改。',
    },
  },
]
