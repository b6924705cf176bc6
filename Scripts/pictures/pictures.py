"""Makes the pictures of the documentation from what the program prints and writes: `pictures.py KEDGE FOLDER`.

terminal.svg  a session: a refactoring that passes and a break that is blocked, with the colours that a terminal shows
report.png    the HTML report of the same break, as a browser shows it
"""

import base64
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from terminal import picture

SCENE = pathlib.Path(__file__).resolve().parent / "scene"
WIDTH = 1120


def main(kedge, folder):
    folder = pathlib.Path(folder)
    with tempfile.TemporaryDirectory() as root:
        shop = Shop(pathlib.Path(root), kedge)
        shop.stage("before")
        shop.run("git add -A && git commit -qm 'Invoices'")
        shop.run("kedge snapshot billing --release 1.0.0 --stage && git commit -qm 'billing 1.0.0' && kedge init --hook")
        session = []
        shop.stage("safe")
        session.append(shop.step("git commit -qam 'Give parts of the invoice names of their own'"))
        shop.stage("breaking")
        session.append(shop.step("git commit -qam 'Lines must say how many'"))
        (folder / "terminal.svg").write_text(picture(session, columns=96))
        shop.run("kedge report -o report.html")
        photograph(shop.folder / "report.html", folder / "report.png")


class Shop:
    """A repository in which the scene plays."""

    def __init__(self, folder, kedge):
        self.folder = folder
        self.environment = {
            "PATH": f"{pathlib.Path(kedge).resolve().parent}:/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "FORCE_COLOR": "1", "COLUMNS": "96",
            "LD_LIBRARY_PATH": os.environ.get("LD_LIBRARY_PATH", ""),
            "GIT_AUTHOR_DATE": "2026-11-02T10:00:00Z", "GIT_COMMITTER_DATE": "2026-11-02T10:00:00Z",
        }
        self.run("git init -q -b main . && git config user.name Ann && git config user.email ann@example.org")

    def stage(self, name):
        shutil.copytree(SCENE / name, self.folder, dirs_exist_ok=True)

    def run(self, command):
        subprocess.run(["bash", "-ec", command], cwd=self.folder, env=self.environment, check=True, capture_output=True)

    def step(self, command):
        """What a command prints, on both streams, as it comes."""
        run = subprocess.run(
            ["bash", "-c", command], cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        return command, run.stdout


def photograph(page, target):
    """A light picture of the first screen, in few colours so that it is small."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": WIDTH, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        )
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "light"}]})
        driver.get(page.as_uri())
        height = min(driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]["height"], 1160)
        shot = driver.execute_cdp_cmd(
            "Page.captureScreenshot",
            {"captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": WIDTH, "height": height, "scale": 1}},
        )
    finally:
        driver.quit()
    target.write_bytes(base64.b64decode(shot["data"]))
    subprocess.run(["pngquant", "--force", "--strip", "--speed", "1", "--output", str(target), "48", str(target)], check=True)


main(*sys.argv[1:])
