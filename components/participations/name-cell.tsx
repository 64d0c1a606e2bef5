"use client"

import { useEffect, useId, useRef, useState, type ComponentProps, type KeyboardEvent } from "react"

export type NameMatch = { id: string; name: string; about: string }

type Props = {
  input: ComponentProps<"input"> & { name: string }
  /** Where matches are asked for; `q` is added. */
  matchesHref: string
  /** Says in the language of the page how many there are. */
  found: readonly string[]
  /** Name of the field that holds the id of who was chosen; null where the form asks for that itself. */
  personField: string | null
}

/** A name being typed, with the people of the register it may mean. Whoever is chosen is sent along by id. */
export function NameCell({ input, matchesHref, found, personField }: Props) {
  const list = useId()
  const box = useRef<HTMLInputElement>(null)
  const waiting = useRef<{ timer: number; asking: AbortController } | null>(null)
  const [matches, setMatches] = useState<readonly NameMatch[]>([])
  const [active, setActive] = useState(-1)
  const [person, setPerson] = useState<NameMatch | null>(null)
  const isOpen = matches.length > 0

  function stop() {
    if (!waiting.current) return
    window.clearTimeout(waiting.current.timer)
    waiting.current.asking.abort()
    waiting.current = null
  }
  useEffect(() => stop, [])

  function close() {
    stop()
    setMatches([])
    setActive(-1)
  }

  function ask(typed: string) {
    setPerson(null)
    stop()
    if (typed.trim().length < 2) return close()
    const asking = new AbortController()
    const timer = window.setTimeout(() => {
      void askFor(`${matchesHref}?q=${encodeURIComponent(typed)}`, asking.signal).then(answer => {
        if (asking.signal.aborted) return
        setMatches(answer)
        setActive(-1)
      })
    }, 150)
    waiting.current = { timer, asking }
  }

  function choose(match: NameMatch) {
    if (box.current) box.current.value = match.name
    setPerson(match)
    close()
  }

  function keys(event: KeyboardEvent) {
    if (!isOpen || event.nativeEvent.isComposing) return
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      const step = event.key === "ArrowDown" ? 1 : -1
      setActive(Math.max(-1, Math.min(matches.length - 1, active + step)))
    } else if (event.key === "Escape") {
      event.preventDefault()
      close()
    } else if (event.key === "Enter" || event.key === "Tab") {
      // the row below is still gone to
      const match = matches[active]
      if (match) choose(match)
      else close()
    }
  }

  return (
    <span className="name-cell">
      <input
        {...input}
        ref={box}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        onChange={event => ask(event.target.value)}
        onKeyDown={keys}
        onBlur={close}
      />
      {personField && person && <input type="hidden" name={personField} value={person.id} />}
      {person && <small>{person.about}</small>}
      {isOpen && (
        <ul id={list} role="listbox" aria-label={found[matches.length - 1]} className="matches">
          {matches.map((match, at) => (
            <li
              key={match.id}
              id={`${list}-${at}`}
              role="option"
              aria-selected={at === active}
              onMouseDown={event => {
                event.preventDefault()
                choose(match)
              }}
            >
              {match.name}
              <small>{match.about}</small>
            </li>
          ))}
        </ul>
      )}
      <span className="hidden" role="status">
        {isOpen ? found[matches.length - 1] : ""}
      </span>
    </span>
  )
}

/** Nobody, where the question was dropped or the answer is none: names can be typed without it. */
async function askFor(address: string, signal: AbortSignal): Promise<readonly NameMatch[]> {
  const answer = await fetch(address, { signal, headers: { Accept: "application/json" } }).catch(() => null)
  if (!answer?.ok) return []
  const { matches } = (await answer.json()) as { matches: NameMatch[] }
  return matches
}
