import { writeFileSync } from 'node:fs';
import path from 'node:path';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';

const root = import.meta.dirname;
const DEVELOPMENT_URL = 'https://localhost:3000';
/** Where the built files will be served; `npm run build` writes it into dist/manifest.xml. */
const PRODUCTION_URL = (process.env['FORMATFUSION_URL'] ?? 'https://formatfusion.example').replace(/\/+$/, '');
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const OFFICE_SOURCES = {
  script: ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
  connect: ['https://appsforoffice.microsoft.com', 'https://*.events.data.microsoft.com'],
};

/** The policy of a page: WebAssembly and workers of our own, no other script, no connection but to its own origin (and Office's, in Excel). */
function contentSecurityPolicy({ office, development }) {
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${office ? OFFICE_SOURCES.script.join(' ') : ''}`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${office ? OFFICE_SOURCES.connect.join(' ') : ''} ${development ? 'ws: wss:' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
  ]
    .map((directive) => directive.trim().replace(/ +/g, ' '))
    .join('; ');
}

function page(name, template, { office, development }) {
  return new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template,
    chunks: [name],
    scriptLoading: 'defer',
    inject: 'head',
    templateParameters: {
      policy: contentSecurityPolicy({ office, development }),
      officeScript: office ? `<script src="${OFFICE_JS}"></script>` : '',
    },
  });
}

function copiedFiles(development) {
  return new CopyWebpackPlugin({
    patterns: [
      { from: 'assets/*.png', to: 'assets/[name][ext]' },
      { from: 'assets/model', to: 'model', noErrorOnMissing: true, info: { minimized: true } },
      { from: 'assets/samples', to: 'samples', noErrorOnMissing: true },
      {
        from: 'manifest.xml',
        to: 'manifest.xml',
        transform: (content) => (development ? content : content.toString().replaceAll(DEVELOPMENT_URL, PRODUCTION_URL)),
      },
    ],
  });
}

/** Leaves dist/.built behind a build without errors: its time tells whether dist is older than the sources. */
const builtStamp = {
  apply(compiler) {
    compiler.hooks.done.tap('built', (stats) => {
      if (!stats.hasErrors()) writeFileSync(path.join(root, 'dist/.built'), '');
    });
  },
};

/** Plain http on 3000 or the next free port; with --env https, Excel's own case: https on exactly 3000. */
async function devServer(https) {
  stopWithNpm();
  process.env['WEBPACK_DEV_SERVER_BASE_PORT'] ??= '3000';
  return {
    host: https ? 'localhost' : '127.0.0.1',
    port: https ? 3000 : 'auto',
    server: https ? { type: 'https', options: await developmentCertificates() } : 'http',
    hot: false,
    open: false,
    static: false,
    headers: { 'Cache-Control': 'no-cache', ...(https ? { 'Access-Control-Allow-Origin': '*' } : {}) },
    // The page reaches its own origin, whichever name of this machine it was opened under.
    client: { webSocketURL: 'auto://0.0.0.0:0/ws', logging: 'warn', overlay: { errors: true, warnings: false, runtimeErrors: false } },
    devMiddleware: { index: 'playground.html' },
    onListening: (server) => announce(server, https),
  };
}

/** The certificates that Excel accepts for localhost; asks once to trust them. */
async function developmentCertificates() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return getHttpsServerOptions();
}

/** npm starts the server through a shell that keeps a stop signal to itself: once that shell is gone, the server goes too. */
function stopWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 500).unref();
}

/** Prints the address once the first build can be opened. */
function announce(server, https) {
  const { port } = server.server.address();
  server.middleware.waitUntilValid((stats) => {
    if (stats?.hasErrors() !== true) console.log(`FormatFusion is ready at ${https ? 'https' : 'http'}://localhost:${port}/`);
  });
}

export default async function configure(env, argv) {
  const development = argv.mode === 'development';
  const serving = env['WEBPACK_SERVE'] === true;
  return {
    mode: development ? 'development' : 'production',
    target: ['web', 'es2022'],
    devtool: development ? 'cheap-module-source-map' : 'source-map',
    entry: {
      taskpane: './src/taskpane/index.tsx',
      commands: './src/commands/commands.ts',
      playground: './src/playground/index.tsx',
    },
    output: {
      path: path.join(root, 'dist'),
      filename: '[name].[contenthash].js',
      chunkFilename: '[name].[contenthash].js',
      assetModuleFilename: '[name].[contenthash][ext]',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      parser: { javascript: { exportsPresence: 'error' } },
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es2022',
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic', development } },
              },
            },
          },
        },
      ],
    },
    plugins: [
      page('taskpane', 'src/taskpane/taskpane.html', { office: true, development }),
      page('commands', 'src/commands/commands.html', { office: true, development }),
      page('playground', 'src/playground/playground.html', { office: false, development }),
      copiedFiles(development),
      ...(development ? [] : [builtStamp]),
    ],
    performance: { hints: false },
    infrastructureLogging: { level: 'warn' },
    stats: serving ? 'errors-warnings' : { preset: 'normal', modules: false },
    ...(serving ? { devServer: await devServer(env['https'] === true) } : {}),
  };
}
