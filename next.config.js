/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  // While developing too, what a form sent is nobody's business.
  logging: { serverFunctions: false },
  // The server in front (lib/server) answers for these: a development page is read at both names of this machine.
  allowedDevOrigins: ["127.0.0.1", "localhost"],
  // Titles and descriptions stand in the head of every page, for everybody: no script would put them there later.
  htmlLimitedBots: /.*/,
  // No page uses it, and nobody else shall have pictures made here.
  images: { unoptimized: true },
  // Browsers ask for it whatever the pages say.
  redirects: () => Promise.resolve([{ source: "/favicon.ico", destination: "/icon.svg", permanent: true }]),
  // A file, be it imported or kept, may have 20 MB; the server in front allows as much.
  experimental: { serverActions: { bodySizeLimit: "22mb" }, proxyClientMaxBodySize: "22mb" },
  // Programs with native parts or with files of their own stay outside the bundles.
  serverExternalPackages: ["@node-rs/argon2", "@prisma/client", "@prisma/adapter-pg", "exceljs", "pg", "pino", "yauzl"],
}

export default nextConfig
