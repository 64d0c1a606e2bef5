import { describe, expect, it } from "vitest"
import { commonPasswords } from "@/lib/auth/common-passwords"
import { passwordProblem } from "@/lib/auth/password-rules"

describe("passwordProblem", () => {
  it("knows more than ten thousand common passwords that are long enough to be chosen", () => {
    expect([...commonPasswords()].filter(password => password.length >= 12).length).toBeGreaterThan(10_000)
  })
  it("refuses every one of them, however it is written", () => {
    const long = [...commonPasswords()].filter(password => password.length >= 12)
    const letIn = long.filter(password => passwordProblem(password) === null)
    const letInLarge = long.filter(password => passwordProblem(password.toUpperCase()) === null)
    expect([...letIn, ...letInLarge]).toEqual([])
  })
  it.each([
    "123456789012",
    "Password123!",
    "password12345678",
    "passwordpassword",
    "qwertyuiop123",
    "aaaaaaaaaaaaaaaa",
    "abababababab",
    "abcdefghijklm",
    "nopqrstuvwxyz",
    "Iloveyou2026!!",
    "ｐａｓｓｗｏｒｄ１２３４",
    " 123qweasdzxc ",
  ])("refuses %s, which is tried first", password => {
    expect(passwordProblem(password)).toBe("user.password_common")
  })
  it.each(["saikhan@example.org", "Saikhan-Saikhan-1", "muster2026!muster", "Bat Saikhan 1985", "MusterMuster!"])(
    "refuses %s, made of what is known of its user",
    password => {
      expect(passwordProblem(password, ["saikhan@example.org", "Bat Saikhan"])).toBe("user.password_own")
    },
  )
  it.each([
    "several words in a row",
    "зөвхөн надад мэдэгдэх",
    "うみの むこうに さくひ",
    "tGk2-9fLq-xxRw-77pa",
    "saikhan walks on seven moons",
  ])("takes %s", password => {
    expect(passwordProblem(password, ["saikhan@example.org", null])).toBeNull()
  })
  it("asks for twelve characters", () => {
    expect(passwordProblem("t8#kQ!x9Lp2")).toBe("user.password_short")
  })
})
