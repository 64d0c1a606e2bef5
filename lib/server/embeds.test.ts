import { describe, expect, it } from "vitest"
import { embedPolicy, pagePolicy, usualHeaders } from "@/lib/security/headers"
import { scriptless } from "@/lib/server/embeds"

describe("a figure in a frame", () => {
  it("has no script, whatever its page came with", () => {
    const html =
      '<head><link rel="preload" as="script" href="/a.js"/><link rel="stylesheet" href="/a.css"/>' +
      '<script src="/a.js" async=""></script></head><body><svg><title>1 &lt; 2</title></svg>' +
      '<SCRIPT>self.__next_f.push([1,"\\u003c/script>"])</SCRIPT ><script id="x">\n1\n</script></body>'
    const kept = '<head><link rel="stylesheet" href="/a.css"/></head><body><svg><title>1 &lt; 2</title></svg></body>'
    expect(scriptless(html)).toBe(kept)
  })

  it("may stand in a page of anyone, and no other page may", () => {
    const frameHeader = (framed: boolean) => usualHeaders({ https: false, framed }).map(([name]) => name)
    expect(embedPolicy({ https: true })).toContain("frame-ancestors *")
    expect(embedPolicy({ https: true })).toMatch(/^default-src 'none'; style-src 'self'/)
    expect(embedPolicy({ https: true })).not.toContain("script-src")
    expect(pagePolicy("n", { https: true, development: false })).toContain("frame-ancestors 'none'")
    expect(frameHeader(false)).toContain("X-Frame-Options")
    expect(frameHeader(true)).not.toContain("X-Frame-Options")
  })
})
