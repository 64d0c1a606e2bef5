import { describe, expect, it } from "vitest"
import { locales } from "@/lib/i18n/locale"
import { messages, type Message, type MessageKey } from "@/lib/i18n/messages"

const keys = Object.keys(messages.en) as MessageKey[]
const forms = (message: Message) => (typeof message === "string" ? [message] : Object.values(message))
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
/** What a reader of any form is told: a form may leave out the number it stands for. */
const needed = (message: Message) => placeholders(typeof message === "string" ? message : message.other)

describe("messages", () => {
  it.each(locales)("have the same keys in %s as in English", locale => {
    expect(Object.keys(messages[locale]).sort()).toEqual([...keys].sort())
  })

  it.each(locales)("have the same placeholders in %s as in English", locale => {
    const differing = keys.filter(key => needed(messages[locale][key]).join() !== needed(messages.en[key]).join())
    expect(differing).toEqual([])
  })

  it.each(locales)("are nowhere empty or padded in %s", locale => {
    const odd = keys.filter(key => forms(messages[locale][key]).some(text => !text || text !== text.trim()))
    expect(odd).toEqual([])
  })

  it.each(locales)("choose every plural in %s by a count", locale => {
    const odd = keys.filter(key => {
      const message = messages[locale][key]
      return typeof message !== "string" && !message.other.includes("{count}")
    })
    expect(odd).toEqual([])
  })

  it("leave no English word in Mongolian or Japanese", () => {
    const words = (key: MessageKey) =>
      forms(messages.en[key])
        .join(" ")
        .replace(/\{\w+\}/g, "")
    const shared = (["ja", "mn"] as const).flatMap(locale =>
      keys.filter(key => messages[locale][key] === messages.en[key] && /[a-z]{3}/.test(words(key))),
    )
    expect(shared).toEqual([])
  })
})
