import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const webDir = path.dirname(fileURLToPath(import.meta.url));

export default defineConfig({
  root: webDir,
  plugins: [react()],
  build: {
    outDir: path.resolve(webDir, '../../dist/web'),
    emptyOutDir: true,
    // The content security policy forbids data: scripts and fonts; small files stay files.
    assetsInlineLimit: 0,
    // Offices update their browsers late.
    target: ['chrome100', 'firefox100', 'safari15.4'],
    // antd is the floor: about 350 kB compressed, loaded once and cached.
    chunkSizeWarningLimit: 1400,
  },
  server: {
    port: 5173,
    proxy: { '/api': process.env.QIANTOU_API_URL ?? 'http://127.0.0.1:3000' },
  },
});
