"use client"

import { useEffect, useState } from "react"
import { useFormStatus } from "react-dom"
import { formFields } from "@/lib/forms/form-fields"

type Progress = { text: string; done: number; total: number }

const pause = 700

/** While its form is being answered: what is being done, and how much of it. Without script the browser shows that it waits. */
export function ProgressLine({ address, sending }: { address: string; sending: string }) {
  const { pending, data } = useFormStatus()
  const key = data?.get(formFields.key)
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    if (!pending || typeof key !== "string") return
    const stopped = new AbortController()
    const ask = async () => {
      const asked = await fetch(`${address}?key=${encodeURIComponent(key)}`, { signal: stopped.signal }).catch(
        () => null,
      )
      if (asked?.ok && !stopped.signal.aborted) setProgress((await asked.json()) as Progress)
    }
    const timer = setInterval(() => void ask(), pause)
    return () => {
      clearInterval(timer)
      stopped.abort()
      setProgress(null)
    }
  }, [pending, key, address])
  return (
    <div role="status" className="progress">
      {pending && (
        <>
          <p>{progress?.text ?? sending}</p>
          {progress && progress.total > 0 ? (
            <progress value={progress.done} max={progress.total} aria-label={progress.text} />
          ) : (
            <progress aria-label={progress?.text ?? sending} />
          )}
        </>
      )}
    </div>
  )
}
