import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './connection.js';

// The transport (--stdio, --node-ipc, --socket) is read from the command line by createConnection.
serve(createConnection(ProposedFeatures.all));
