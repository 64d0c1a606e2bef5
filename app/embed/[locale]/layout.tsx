import type { Viewport } from "next"
import type { ReactNode } from "react"
import { headers } from "next/headers"
import { currentLocale } from "@/app/[locale]/locale"
import { requestHeaders } from "@/lib/security/request-headers"
import "@/app/globals.css"

export const viewport: Viewport = { width: "device-width", initialScale: 1 }

/** The document of a figure that stands in a frame: its links open beside it. */
export default async function EmbedLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await currentLocale()} data-theme={await askedTheme()}>
      <head>
        <base target="_blank" />
      </head>
      <body>{children}</body>
    </html>
  )
}

/** `theme`: for a page that is always light, or always dark; else as the visitor's system has it. */
async function askedTheme(): Promise<"light" | "dark" | undefined> {
  const query = (await headers()).get(requestHeaders.path)?.split("?")[1]
  const theme = new URLSearchParams(query).get("theme")
  return theme === "light" || theme === "dark" ? theme : undefined
}
