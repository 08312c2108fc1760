"""How long until the first paint, and how much memory, against a bare PySide6 window in the same run?

Goal: at most 100 ms and 25 MB more.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from child import middle, run

RUNS = 7

COMMON = """
import json, resource, sys, tempfile, time
from pathlib import Path
begun = time.perf_counter()

def memory():
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Watch(QObject):
    painted = processor = 0.0

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = (time.perf_counter() - begun) * 1000
            self.processor = time.process_time() * 1000
            QTimer.singleShot(int(sys.argv[1]), QApplication.instance().quit)
        return False

def tell(watch):
    print(json.dumps({"paint": watch.painted, "processor": watch.processor, "memory": memory()}))
"""

BARE = (
    COMMON
    + """
app = QApplication([])
window = QWidget()
window.resize(1280, 800)
watch = Watch()
window.installEventFilter(watch)
window.show()
app.exec()
tell(watch)
"""
)

OURS = (
    COMMON
    + """
from gui.app import Program
app = QApplication([])
program = Program(app, Path(tempfile.mkdtemp()))
watch = Watch()
program.window.installEventFilter(watch)
program.open()
app.exec()
tell(watch)
"""
)


def main() -> None:
    """Print both, and the difference."""
    run(OURS, "0")  # the first run writes byte code
    bare, ours = [], []
    for _ in range(RUNS):
        bare.append(run(BARE, "0"))
        ours.append(run(OURS, "0"))
    late = run(OURS, "1500")
    paint, base = middle(ours, "paint"), middle(bare, "paint")
    spent, base_spent = middle(ours, "processor"), middle(bare, "processor")
    memory, base_memory = middle(ours, "memory"), middle(bare, "memory")
    print(
        f"first paint   bare {base:6.0f} ms   ours {paint:6.0f} ms   {paint - base:+.0f} ms, ratio {paint / base:.2f}"
    )
    print(f"processor     bare {base_spent:6.0f} ms   ours {spent:6.0f} ms   {spent - base_spent:+.0f} ms")
    print(f"memory        bare {base_memory:6.1f} MB   ours {memory:6.1f} MB   {memory - base_memory:+.1f} MB")
    print(f"with the whole library shown, 1.5 s later: {late['memory']:.1f} MB, {late['memory'] - base_memory:+.1f} MB")


if __name__ == "__main__":
    main()
