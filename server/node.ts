import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './connection.js';
import { preferSpeed } from './memory.js';
import { serveStdio } from './stdio.js';
import { diskFiles } from './workspace/node/files.js';
import { JiebaSegmenter } from './workspace/node/jiebaSegmenter.js';

export { hasChecked as isWarm, onFirstCheck as onWarm } from './workspace/surroundings.js';
export { preferSmallHeap as started } from './memory.js';

if (process.argv.includes('--stdio')) void serveStdio();
// Any other transport (--node-ipc, --socket) is read from the command line by createConnection.
else serve(createConnection(ProposedFeatures.all), new JiebaSegmenter(), diskFiles, preferSpeed);
