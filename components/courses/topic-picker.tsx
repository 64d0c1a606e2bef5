"use client"

import { useState, useSyncExternalStore } from "react"
import { FieldError } from "@/components/forms/field-error"
import { fieldId } from "@/components/forms/field-ids"
import { useField } from "@/components/forms/form-context"

export type TopicOption = { value: string; label: string; /** Names in all languages. */ search: string }

type Props = {
  groups: readonly { label: string; options: readonly TopicOption[] }[]
  words: { legend: string; find: string; /** "Remove {name}" */ remove: string }
}

const never = () => () => undefined

/** Topics by field, as boxes. A script adds the search and what is chosen above it. */
export function TopicPicker({ groups, words }: Props) {
  const { list, error, errorPrefix } = useField("topics")
  const [chosen, setChosen] = useState<readonly string[]>(list)
  const [query, setQuery] = useState("")
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const isFound = (topic: TopicOption) => topic.search.includes(query.trim().toLowerCase().normalize("NFKC"))
  const toggle = (topic: string) =>
    setChosen(chosen.includes(topic) ? chosen.filter(one => one !== topic) : [...chosen, topic])
  const picked = groups.flatMap(group => group.options).filter(topic => chosen.includes(topic.value))
  return (
    <div className={error ? "field wrong" : "field"} id={fieldId("topics")} tabIndex={-1}>
      <FieldError name="topics" error={error} prefix={errorPrefix} />
      {hasScript && picked.length > 0 && (
        <p className="chosen">
          {picked.map(topic => (
            <span key={topic.value} className="tag">
              {topic.label}
              <button
                type="button"
                aria-label={words.remove.replace("{name}", topic.label)}
                onClick={() => toggle(topic.value)}
              >
                <svg
                  width="10"
                  height="10"
                  viewBox="0 0 10 10"
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="1.5"
                  aria-hidden="true"
                >
                  <path d="M1 1l8 8M9 1L1 9" />
                </svg>
              </button>
            </span>
          ))}
        </p>
      )}
      <div className="picker" role="group" aria-label={words.legend}>
        {hasScript && (
          <input
            className="input"
            type="search"
            aria-label={words.find}
            placeholder={words.find}
            value={query}
            onChange={event => setQuery(event.target.value)}
            // Enter here means "find", not "save"
            onKeyDown={event => {
              if (event.key === "Enter") event.preventDefault()
            }}
          />
        )}
        <div className="groups">
          {groups.map(group => (
            <fieldset key={group.label}>
              <legend>{group.label}</legend>
              {group.options.map(topic => (
                // what is not found is not drawn but stays in the form: a chosen topic is not lost by searching
                <label key={topic.value} className={isFound(topic) ? "check" : "check hidden"}>
                  <input
                    type="checkbox"
                    name="topics[]"
                    value={topic.value}
                    checked={chosen.includes(topic.value)}
                    onChange={() => toggle(topic.value)}
                    tabIndex={isFound(topic) ? undefined : -1}
                  />
                  <span>{topic.label}</span>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      </div>
    </div>
  )
}
