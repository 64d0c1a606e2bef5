export type ButtonLook = { look?: "plain" | "primary" | "bad" | "link"; slim?: boolean }

export function buttonClass({ look = "plain", slim = false }: ButtonLook): string {
  if (look === "link") return "link"
  return ["button", look !== "plain" && look, slim && "slim"].filter(Boolean).join(" ")
}
