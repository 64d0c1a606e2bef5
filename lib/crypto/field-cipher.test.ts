import { afterEach, describe, expect, it } from "vitest"
import { CannotOpen, currentKey, openField, sealedWith, sealField } from "@/lib/crypto/field-cipher"
import { setSettings } from "@/lib/env"

const first = "first secret of thirty-two letters"
const second = "second key that is long enough by far"
const third = "third key that is long enough as well now"

const set = (SECRET: string, ENCRYPTION_KEY?: string, ENCRYPTION_KEYS_OLD?: string) =>
  setSettings({ SECRET, ENCRYPTION_KEY, ENCRYPTION_KEYS_OLD })

afterEach(() => set(first))

describe("a sealed field", () => {
  it("opens again to the letter, in every script and of every length", () => {
    set(first)
    for (const text of ["", "a", "Бат-Эрдэнэ 🏥", "山田太郎", "x".repeat(20_000)]) {
      expect(openField(sealField(text, "person.notes:1"), "person.notes:1")).toBe(text)
    }
  })

  it("holds nothing of the text and is another each time", () => {
    set(first)
    const sealed = sealField("Bat-Erdene", "person.notes:1")
    expect(sealed).not.toContain("Bat-Erdene")
    expect(sealed).not.toContain(Buffer.from("Bat-Erdene").toString("base64url"))
    expect(sealField("Bat-Erdene", "person.notes:1")).not.toBe(sealed)
  })

  it("does not open in another record or column", () => {
    set(first)
    const sealed = sealField("allergic", "person.notes:1")
    expect(() => openField(sealed, "person.notes:2")).toThrow(CannotOpen)
    expect(() => openField(sealed, "person.phone:1")).toThrow(CannotOpen)
  })

  it("does not open when any of its characters was changed, and its error does not tell the text", () => {
    set(first)
    const sealed = sealField("allergic", "person.notes:1")
    const body = sealed.lastIndexOf(".") + 1
    for (let at = body; at < sealed.length - 1; at += 1) {
      const other = sealed[at] === "A" ? "B" : "A"
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1)
      expect(() => openField(changed, "person.notes:1")).toThrow(CannotOpen)
    }
    expect(() => openField("allergic", "person.notes:1")).toThrow(/^What stands in person.notes:1 is not sealed$/)
    expect(() => openField(`${sealed}.x`, "person.notes:1")).toThrow(CannotOpen)
  })

  it("opens after the key was changed while the old one is kept, and not without it", () => {
    set(first)
    const sealed = sealField("allergic", "person.notes:1")
    expect(sealedWith(sealed)).toBe(currentKey())

    set(first, second)
    expect(sealedWith(sealed)).not.toBe(currentKey())
    expect(openField(sealed, "person.notes:1")).toBe("allergic")
    const newer = sealField("allergic", "person.notes:1")

    set(third, third, ` ${second}, ${first} `)
    expect(openField(sealed, "person.notes:1")).toBe("allergic")
    expect(openField(newer, "person.notes:1")).toBe("allergic")

    set(third, third)
    expect(() => openField(sealed, "person.notes:1")).toThrow(/is not among the settings$/)
  })

  it("says of a text that is not sealed that no key did", () => {
    expect(sealedWith("allergic. to dust")).toBeNull()
    expect(sealedWith("")).toBeNull()
  })
})
