import { expect, test } from "@/e2e/fixtures"

test("An operator can ask whether Muster works", async ({ request }) => {
  const works = await request.get("/api/health")
  expect(works.status()).toBe(200)
  expect(await works.json()).toEqual({ status: "ok", database: "ok" })
  const lives = await request.get("/api/health/live")
  expect(lives.status()).toBe(200)
})

test("A request under an address that is not ours is refused", async ({ request }) => {
  const answer = await request.get("/en", { headers: { Host: "elsewhere.example.org" } })
  expect(answer.status()).toBe(421)
})
