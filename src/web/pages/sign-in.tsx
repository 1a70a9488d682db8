import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Form from 'antd/es/form'
import Input from 'antd/es/input'
import { useEffect, useRef, useState } from 'react'
import { get, post } from '#web/api.ts'
import { Refused } from '#web/kit/bits.tsx'
import { PasswordForm } from '#web/kit/password-form.tsx'

interface Demo {
  accounts: { login: string; name: string; post: string }[]
  password: string | null
  oidc: { name: string } | null
}

/** Signing in: password, then the second factor, then a password of one's own. */
export function SignIn({ mustChange, onDone }: { mustChange: boolean; onDone: () => void }) {
  const [pending, setPending] = useState<string | null>(null)
  return (
    <div className="sign-in">
      <header className="left">
        <h1>
          <span className="seal" aria-hidden="true" style={{ width: 60, height: 60, fontSize: 38 }}>
            循
          </span>
          循章
        </h1>
        <p>按章办事。每个期限、每级权限、每条禁令，都由工作规则执行，并说明依据。</p>
        <p>
          <a href="/public/">群众网上办事</a>
        </p>
      </header>
      <main className="right">
        {mustChange ? (
          <ChangeFirst onDone={onDone} />
        ) : pending ? (
          <SecondFactor pending={pending} onDone={onDone} onBack={() => setPending(null)} />
        ) : (
          <Password onDone={onDone} onPending={setPending} />
        )}
      </main>
    </div>
  )
}

function Password({
  onDone,
  onPending,
}: {
  onDone: () => void
  onPending: (token: string) => void
}) {
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const came = useRef(false)
  useEffect(() => {
    const { pathname, search } = window.location
    if (pathname !== '/oidc' || came.current) return
    came.current = true
    window.history.replaceState(null, '', '/')
    post('/api/auth/oidc/finish', { search }).then(onDone, setError)
  }, [onDone])
  const { data: demo } = useQuery({
    queryKey: ['demo'],
    queryFn: () => get<Demo>('/api/auth/demo'),
  })
  async function signIn(values: { login: string; password: string }) {
    setIsBusy(true)
    setError(null)
    try {
      const answer = await post<{ pending?: string }>('/api/auth/sign-in', values)
      if (answer.pending) onPending(answer.pending)
      else onDone()
    } catch (fault) {
      setError(fault)
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <>
      <h2 style={{ fontSize: 22 }}>登录</h2>
      <Form layout="vertical" requiredMark={false} onFinish={(values) => void signIn(values)}>
        <Form.Item
          name="login"
          label="登录名"
          rules={[{ required: true, message: '请输入登录名。' }]}
        >
          <Input autoComplete="username" autoFocus size="large" />
        </Form.Item>
        <Form.Item
          name="password"
          label="口令"
          rules={[{ required: true, message: '请输入口令。' }]}
        >
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        <Refused error={error} />
        <Button
          type="primary"
          htmlType="submit"
          size="large"
          block
          loading={isBusy}
          style={{ marginTop: 12 }}
        >
          登录
        </Button>
      </Form>
      {demo?.oidc && <SingleSignOn name={demo.oidc.name} onError={setError} />}
      {demo?.password && (
        <section aria-label="演示账号" className="stack">
          <div className="mute">演示机关：点一个人直接登录。人员均为虚构。</div>
          <div className="demo">
            {demo.accounts.map((account) => (
              <button
                key={account.login}
                type="button"
                onClick={() => void signIn({ login: account.login, password: demo.password! })}
              >
                <strong>{account.name}</strong>
                <br />
                <span className="mute">{account.post}</span>
              </button>
            ))}
          </div>
        </section>
      )}
    </>
  )
}

/** Leaves for the identity provider; the browser comes back to /oidc. */
function SingleSignOn({ name, onError }: { name: string; onError: (error: unknown) => void }) {
  const leave = () =>
    void post<{ url: string }>('/api/auth/oidc/start')
      .then(({ url }) => window.location.assign(url))
      .catch(onError)
  return (
    <Button size="large" block onClick={leave}>
      用{name}登录
    </Button>
  )
}

function SecondFactor(props: { pending: string; onDone: () => void; onBack: () => void }) {
  const [error, setError] = useState<unknown>(null)
  const submit = async ({ code }: { code: string }) => {
    try {
      await post('/api/auth/totp', { pending: props.pending, code })
      props.onDone()
    } catch (fault) {
      setError(fault)
    }
  }
  return (
    <>
      <h2 style={{ fontSize: 22 }}>动态口令</h2>
      <Form layout="vertical" onFinish={(values) => void submit(values)}>
        <Form.Item
          name="code"
          label="手机上的6位动态口令，或一个恢复码"
          rules={[{ required: true, message: '请输入动态口令。' }]}
        >
          <Input autoComplete="one-time-code" inputMode="numeric" autoFocus size="large" />
        </Form.Item>
        <Refused error={error} />
        <div className="row" style={{ marginTop: 12 }}>
          <Button type="primary" htmlType="submit" size="large">
            登录
          </Button>
          <Button size="large" onClick={props.onBack}>
            返回
          </Button>
        </div>
      </Form>
    </>
  )
}

/** The initial password is good for one thing: setting one's own. */
function ChangeFirst({ onDone }: { onDone: () => void }) {
  return (
    <>
      <h2 style={{ fontSize: 22 }}>请先修改初始口令</h2>
      <p className="mute">初始口令只能用来做这一件事，改好后即可进入。</p>
      <PasswordForm onDone={onDone} />
    </>
  )
}
