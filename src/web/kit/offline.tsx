import { useSyncExternalStore } from 'react'

function follow(tell: () => void): () => void {
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}

/** Says so while the machine has no network; what is being filled in stays on the page. */
export function Offline() {
  const isOnline = useSyncExternalStore(follow, () => navigator.onLine)
  return (
    <div role="status">
      {!isOnline && <div className="offline">网络已断开。正在填写的内容不会丢，恢复后再提交。</div>}
    </div>
  )
}
