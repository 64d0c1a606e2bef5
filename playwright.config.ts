import { existsSync, rmSync } from "node:fs"
import { defineConfig, devices } from "@playwright/test"
import { server, serverSettings } from "@/e2e/server"
import { env, isTestWorker } from "@/lib/env"

// The configuration is read in every process; only the first one clears away the last run.
if (!isTestWorker()) rmSync(server.dataFolder, { recursive: true, force: true })

const systemChromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: ".data/test/playwright.json" }]],
  use: {
    baseURL: server.address,
    locale: "en-US",
    timezoneId: "Asia/Ulaanbaatar",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: env().chromiumPath ?? systemChromium.find(file => existsSync(file)),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [{ name: "chromium", use: { ...devices["Desktop Chrome"] } }],
  webServer: {
    command: `"${process.execPath}" scripts/start.mjs`,
    url: `${server.address}/api/health`,
    env: serverSettings,
    timeout: 300_000,
    stdout: "pipe",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
})
