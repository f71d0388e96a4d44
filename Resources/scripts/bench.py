"""Times Maan on a pseudo-terminal and from the shell. Run by Resources/scripts/bench."""

import fcntl
import json
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT, INVOICES = sys.argv[1], int(sys.argv[2])
MAAN = os.path.join(ROOT, ".build/release/maan")
TODAY = "2026-11-24"
ENVIRONMENT = {
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"],
    "HOME": tempfile.gettempdir(), "MAAN_TODAY": TODAY,
}


class Screen:
    """The program on a terminal, timed by its output."""

    def __init__(self, store, width, height):
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            size = struct.pack("HHHH", height, width, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.execve(MAAN, [MAAN, "--store", store], ENVIRONMENT)

    def settle(self, quiet):
        """Reads until nothing comes for `quiet` seconds; when the last byte came, and how many."""
        last, count = None, 0
        while select.select([self.fd], [], [], quiet if last else 5)[0]:
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                break
            if not data:
                break
            last, count = time.perf_counter(), count + len(data)
        return last, count

    def key(self, text):
        sent = time.perf_counter()
        os.write(self.fd, text.encode())
        last, _ = self.settle(0.012)
        return (last or time.perf_counter()) - sent

    def resident(self):
        with open(f"/proc/{self.pid}/status") as status:
            for line in status:
                if line.startswith("VmHWM"):
                    return int(line.split()[1]) / 1024
        return 0

    def switches(self):
        with open(f"/proc/{self.pid}/status") as status:
            return sum(int(line.split()[1]) for line in status if "ctxt_switches" in line)

    def close(self):
        os.kill(self.pid, signal.SIGTERM)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def milliseconds(seconds):
    return f"{seconds * 1000:.1f} ms"


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def first_frames(store, width, height, runs=15):
    times = []
    for _ in range(runs):
        screen = Screen(store, width, height)
        # The first burst of output ends with the first frame; what is loaded beside it comes later.
        select.select([screen.fd], [], [], 5)
        painted = None
        while select.select([screen.fd], [], [], 0.004)[0]:
            os.read(screen.fd, 65536)
            painted = time.perf_counter()
        times.append(painted - screen.started)
        screen.settle(0.3)
        screen.close()
    return times


def keys(store, width, height, count=600):
    screen = Screen(store, width, height)
    screen.settle(1.0)
    times = []
    for index in range(count):
        times.append(screen.key("j" if index % 400 < 200 else "k"))
    filtering = [screen.key(letter) for letter in "/bouw"][1:]
    screen.key("\x1b")
    resident = screen.resident()
    screen.settle(0.5)
    before = screen.switches()
    time.sleep(3)
    idle = screen.switches() - before
    screen.close()
    return times, filtering, resident, idle


def timed(command, runs=7):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=ENVIRONMENT)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


UBL = """<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:ID>B-{n}</cbc:ID><cbc:IssueDate>2026-09-01</cbc:IssueDate><cbc:DueDate>2026-10-01</cbc:DueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Bench BV</cbc:Name></cac:PartyName>
</cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cac:PartyName><cbc:Name>Customer {c}</cbc:Name></cac:PartyName>
</cac:Party></cac:AccountingCustomerParty>
{lines}
<cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID="EUR">{a}.00</cbc:TaxInclusiveAmount>
<cbc:PayableAmount currencyID="EUR">{a}.00</cbc:PayableAmount></cac:LegalMonetaryTotal></Invoice>
"""
LINE = """<cac:InvoiceLine><cbc:ID>{i}</cbc:ID><cbc:InvoicedQuantity unitCode="HUR">1</cbc:InvoicedQuantity>
<cbc:LineExtensionAmount currencyID="EUR">10.00</cbc:LineExtensionAmount><cac:Item><cbc:Description>Work done in the
month as agreed</cbc:Description><cbc:Name>Hours</cbc:Name></cac:Item></cac:InvoiceLine>"""


def importing(folder, count):
    source = os.path.join(folder, "ubl")
    os.mkdir(source)
    lines = "".join(LINE.format(i=i) for i in range(25))
    for n in range(count):
        with open(os.path.join(source, f"{n:05}.xml"), "w") as out:
            out.write(UBL.format(n=n, c=n % 500, a=100 + n % 900, lines=lines))
    start, before = time.perf_counter(), os.times()
    subprocess.run(
        [MAAN, "--store", os.path.join(folder, "imported"), "import", source, "--json"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, env=ENVIRONMENT)
    after = os.times()
    busy = after.children_user - before.children_user
    busy += after.children_system - before.children_system
    return time.perf_counter() - start, busy


def structured(number):
    """The structured communication of a number of ten digits, its check digits included."""
    return f"{number:010}{number % 97 or 97:02}"


def coda(path, count):
    lines = ["0000024112672605" + " " * 8 + "FILE000001" + "BENCH BV".ljust(26) + "KREDBEBB".ljust(11)
             + "00428759497" + " 00000" + " " * 39 + "2",
             "12001" + "BE71096123456769".ljust(34) + "EUR0" + "0" * 15 + "231126"
             + "BENCH BV".ljust(26) + " " * 35 + "001"]
    total = 0
    for n in range(1, count + 1):
        amount, sequence = 1000 * (100 + n % 900), f"{(n - 1) % 9999 + 1:04}"
        total += amount
        lines.append(f"21{sequence}0000" + f"REF{n:018}" + f"0{amount:015}" + "24112600150000"
                     + ("1101" + structured(7919 * n)).ljust(54) + "24112600101 0")
        lines.append(f"22{sequence}0000" + " " * 53 + f"E2E{n}".ljust(35) + "GEBABEBB".ljust(11)
                     + " " * 3 + " " * 13 + "1 0")
        lines.append(f"23{sequence}0000" + f"BE{n:014}".ljust(34) + "EUR"
                     + f"CUSTOMER {n % 5000}".ljust(35) + " " * 43 + "0 0")
    lines.append("8001" + "BE71096123456769".ljust(34) + f"EUR0{total:015}241126" + " " * 64 + "0")
    lines.append("9" + " " * 15 + f"{len(lines) - 1:06}" + "0" * 15 + f"{total:015}" + " " * 75 + "2")
    assert all(len(line) == 128 for line in lines)
    with open(path, "w", newline="") as out:
        out.write("\r\n".join(lines) + "\r\n")


def camt(path, count):
    with open(path, "w") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:'
                  'tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt>'
                  "<Id>S1</Id><Acct><Id><IBAN>BE71096123456769</IBAN></Id><Ccy>EUR</Ccy></Acct>")
        for n in range(1, count + 1):
            out.write(
                f'<Ntry><Amt Ccy="EUR">{100 + n % 900}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>'
                "<Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-24</Dt></BookgDt><ValDt><Dt>2026-11-24</Dt>"
                f"</ValDt><AcctSvcrRef>R{n}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly>"
                "<Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls>"
                f"<Refs><EndToEndId>E{n}</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Customer "
                f"{n % 5000}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>BE{n:014}</IBAN></Id></DbtrAcct>"
                "</RltdPties><RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry>"
                f"<Issr>BBA</Issr></Tp><Ref>{structured(7919 * n)}</Ref></CdtrRefInf></Strd>"
                "</RmtInf></TxDtls></NtryDtls></Ntry>\n")
        out.write("</Stmt></BkToCstmrStmt></Document>\n")


def statements(folder):
    """Reads and matches bank files, ten times as many entries too; and lets a public parser read the same CODA."""
    paths = []
    for count in (9000, 90000):
        for kind, make in (("cod", coda), ("camt.xml", camt)):
            path = os.path.join(folder, f"{count}.{kind}")
            make(path, count)
            paths.append(path)
    bench = os.path.join(ROOT, ".build/release/MatchingBench")
    subprocess.run([bench] + paths, check=True)
    peer = os.path.join(folder, "peer")
    installed = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", peer,
         "febelfin-coda==0.5.0"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if installed.returncode:
        print("febelfin-coda can't be installed here: nothing to compare with")
        return
    code = ("import sys, time; sys.path.insert(0, sys.argv[1]); import coda; start = time.time();"
            "statements = coda.CODA(sys.argv[2]).statements;"
            "print(f'febelfin-coda, the same file: {1000 * (time.time() - start):.0f} ms,',"
            "sum(len(statement.moves) for statement in statements), 'entries')")
    subprocess.run([sys.executable, "-c", code, peer, paths[0]])


def main():
    folder = tempfile.mkdtemp(prefix="maan-bench-")
    store = os.path.join(folder, "store")
    try:
        subprocess.run(
            [MAAN, "demo", "--store", store, "--no-screen", "--invoices", str(INVOICES)],
            stdout=subprocess.DEVNULL, check=True, env=ENVIRONMENT)
        listed = subprocess.run(
            [MAAN, "--store", store, "list", "--json"], capture_output=True, check=True,
            env=ENVIRONMENT)
        found = len(json.loads(listed.stdout)["invoices"])
        print(f"store: {INVOICES} invoices, {found} open")
        for width, height in ((80, 24), (200, 50)):
            frames = first_frames(store, width, height)
            print(f"first frame {width}x{height}: median {milliseconds(statistics.median(frames))},"
                  f" worst {milliseconds(max(frames))}")
            times, filtering, resident, idle = keys(store, width, height)
            print(f"key to frame {width}x{height}: median {milliseconds(statistics.median(times))},"
                  f" 99th percentile {milliseconds(percentile(times, 0.99))}")
            print(f"filter keystroke {width}x{height}: worst {milliseconds(max(filtering))}")
            print(f"memory {resident:.0f} MB, {idle} wake-ups in 3 idle seconds")
        ours = timed([MAAN, "--store", store, "list", "--json"])
        shell = timed([
            "sqlite3", "-json", os.path.join(store, "ledger.sqlite"),
            "SELECT * FROM receivables WHERE closed IS NULL"])
        print(f"list --json: {milliseconds(ours)}; sqlite3 shell, the same rows: "
              f"{milliseconds(shell)}; ratio {ours / shell:.2f}")
        print(f"due: {milliseconds(timed([MAAN, '--store', store, 'due']))}")
        statements(folder)
        elapsed, busy = importing(folder, 10000)
        print(f"import of 10000 UBL files: {elapsed:.2f} s, {busy:.2f} s of it at work")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
