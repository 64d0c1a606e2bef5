import type { ComponentProps, ReactNode } from "react"
import { RecordList } from "@/components/ui/record-list"

type Props = { id: string; title: string; about: ReactNode; facts: ComponentProps<typeof RecordList>["facts"] }

/** Rules under a heading: the word in the aside, the rule in the main column, what follows from it below. */
export function Rules({ id, title, about, facts }: Props) {
  return (
    <section aria-labelledby={id} className="pb-16">
      <header className="pb-6">
        <h2 id={id}>{title}</h2>
        <p className="text-ink-2 pt-2">{about}</p>
      </header>
      <RecordList facts={facts} />
    </section>
  )
}
