import type { ReactNode } from "react"

type Work = { href: string; count: ReactNode; title: string; why?: ReactNode }

type Props = { id: string; title: ReactNode; show: string; items: readonly Work[] }

/** How many of what waits for a hand, each with the way there. */
export function Worklist({ id, title, show, items }: Props) {
  return (
    <section className="worklist" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {items.map(item => (
          <li key={item.href}>
            <a href={item.href}>
              <b>{item.count}</b>
              <span>
                {item.title}
                {item.why && <small>{item.why}</small>}
              </span>
              <span aria-hidden="true">{show}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
