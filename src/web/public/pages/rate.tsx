import { useEffect, useState } from 'react'
import { home } from '#web/public/address.ts'
import { post, Problem } from '#web/public/ask.ts'
import { Trouble } from '#web/public/asked.tsx'
import { CodeBox } from '#web/public/code-box.tsx'
import { go, Link, useSecret } from '#web/public/going.tsx'
import { prepareProof, takeProof } from '#web/public/proof.ts'
import { RatingForm, type Questions, type Rating } from '#web/public/rating-form.tsx'
import { newKey } from '#web/new-key.ts'

interface Question extends Questions {
  readonly service: { readonly subject: string; readonly unit: string } | null
  readonly isRated: boolean
}

/** 评价 (第五十二条(三)2): the code printed on the slip leads here. */
export function Page() {
  const code = useSecret()
  return (
    <>
      <h1>满意度评价</h1>
      {code ? (
        <Rate key={code} code={code} />
      ) : (
        <CodeBox label="去评价" onCode={(given) => go(`${home}rate#${given}`)} />
      )}
    </>
  )
}

const problemOf = (error: unknown) =>
  error instanceof Problem ? error : new Problem({ refused: '页面出了问题，请刷新后再试。' })

function Rate({ code }: { code: string }) {
  const [question, setQuestion] = useState<Question | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [isDone, setIsDone] = useState(false)
  const [key] = useState(newKey)
  useEffect(() => {
    let isCurrent = true
    prepareProof()
    post<Question>('/api/public/ratings/ask', { code }).then(
      (answer) => isCurrent && setQuestion(answer),
      (error: unknown) => isCurrent && setProblem(problemOf(error)),
    )
    return () => {
      isCurrent = false
    }
  }, [code])

  async function rate(rating: Rating) {
    setIsBusy(true)
    setProblem(null)
    try {
      await post('/api/public/ratings', { code, ...rating, proof: await takeProof() }, key)
      setIsDone(true)
    } catch (error) {
      setProblem(problemOf(error))
      prepareProof()
    }
    setIsBusy(false)
  }

  const elsewhere = (
    <p>
      <Link to={`${home}rate`}>换一个查询码</Link>{' '}
      <Link to={`${home}progress#${code}`}>看办理进度</Link>
    </p>
  )
  if (isDone) {
    return (
      <>
        <p role="status" className="big">
          谢谢，已经记下。
        </p>
        <p>评价按季度通报（第五十二条(四)1）。</p>
      </>
    )
  }
  if (!question) {
    return problem ? (
      <>
        <Trouble problem={problem} />
        {elsewhere}
      </>
    ) : (
      <p role="status">正在查…</p>
    )
  }
  const { service, isRated } = question
  if (!service || isRated) {
    return (
      <>
        <p role="status">
          {isRated
            ? '这一件已经评价过了，一件只评一次（第五十二条(三)2）。'
            : '这一件还没有办结，办结以后再来评价（第五十二条(三)2）。'}
        </p>
        {elsewhere}
      </>
    )
  }
  return (
    <>
      <p>
        {service.unit}：{service.subject}
      </p>
      {problem && <Trouble problem={problem} />}
      <RatingForm questions={question} isBusy={isBusy} onRate={(rating) => void rate(rating)} />
    </>
  )
}
