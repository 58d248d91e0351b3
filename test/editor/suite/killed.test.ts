import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { afterEach, describe, it } from 'mocha';
import { commands, Range, type TextDocument } from 'vscode';
import { clearDesk, eventually, findings, flatten, openText, outline, ruleOf, type } from './desk.js';

const report = [
  '青石镇2025年法治政府建设年度报告',
  '一、主要举措和成效',
  '（一）化解纠纷。排查矛盾纠纷216件，成功化解207件，化解率98.5%。',
  '（二）规范执法。办理案件58件。',
  '（三）强化监督。公开信息312条。',
  '',
].join('\n');

/** The processes of the language server that this extension host has started. */
function servers(): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    const isOurs = Number(parent) === process.pid && /baogao.*dist[\\/]server\.js/.test(args ?? '');
    return isOurs ? [Number(pid)] : [];
  });
}

/** Ends the server as a crash would, and gives its process. */
async function kill(): Promise<number> {
  const pid = await eventually('one server', () => (servers().length === 1 ? servers()[0] : undefined));
  process.kill(pid, 'SIGKILL');
  return pid;
}

/** Waits until another server than `pid` runs. */
function successorOf(pid: number): Promise<number> {
  return eventually('another server', () => servers().find((other) => other !== pid));
}

function rulesOf(found: Parameters<Parameters<typeof findings>[1]>[0]): string[] {
  return found.map(({ code }) => ruleOf(code));
}

async function hasGap(document: TextDocument): Promise<void> {
  await findings(document, (found) => rulesOf(found).includes('numbering/gap'));
}

describe('a server that is killed', () => {
  afterEach(clearDesk);

  it('comes back with every report as it is now', async () => {
    const second = await openText(report, '白石镇2025年法治政府建设年度报告.txt');
    await findings(second, (found) => rulesOf(found).includes('figures/rate'));
    await type(new Range(4, 1, 4, 2), '五');
    await hasGap(second);
    const first = await openText(report);
    await findings(
      first,
      (found) => rulesOf(found).includes('figures/rate') && !rulesOf(found).includes('numbering/gap'),
    );
    await type(new Range(3, 3, 3, 7), '优化营商环境');
    const pid = await kill();
    // Nobody stops writing because a process has ended.
    await type(new Range(4, 1, 4, 2), '四');
    await successorOf(pid);
    await hasGap(first);
    await findings(
      second,
      (found) => rulesOf(found).includes('figures/rate') && rulesOf(found).includes('numbering/gap'),
    );
    assert.ok(flatten(await outline(first)).some(({ name }) => name === '（二）优化营商环境'));
    assert.equal(first.getText(), report.replace('规范执法', '优化营商环境').replace('（三）', '（四）'));
    assert.equal(second.getText(), report.replace('（三）', '（五）'));
    await type(new Range(4, 1, 4, 2), '三');
    await findings(
      first,
      (found) => !rulesOf(found).includes('numbering/gap') && rulesOf(found).includes('figures/rate'),
    );
  });

  it('rests when it ends again and again, until the button in the message is pressed', async () => {
    const document = await openText(report);
    await commands.executeCommand('baogao.restartServer');
    for (let restarts = 0; restarts < 4; restarts++) {
      await successorOf(await kill());
      await findings(document, (found) => rulesOf(found).includes('figures/rate'));
    }
    await kill();
    await eventually('no server', () => (servers().length === 0 ? true : undefined));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    assert.deepEqual(servers(), []);
    await type(new Range(4, 1, 4, 2), '四');
    await eventually('a server after the button was pressed', async () => {
      await commands.executeCommand('notifications.focusToasts');
      await commands.executeCommand('notification.acceptPrimaryAction');
      return servers()[0];
    });
    await hasGap(document);
    assert.equal(document.getText(), report.replace('（三）', '（四）'));
  });
});
