"""Looks at a report in headless Chromium: `browser.py PAGE FOLDER`. Screenshots go to FOLDER, what was seen to standard output as JSON.

console   what the browser complained about
filters   for each checkbox, how many findings are seen without it
keyboard  what the Tab key reaches up to the first checkbox, and how many findings are seen after the space bar on the first checkbox
overflow  widths at which the page must be scrolled sideways
contrast  texts whose contrast with what is behind them is below 4.5 (WCAG 2.2, 1.4.3)
"""

import base64
import json
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.chrome.service import Service

WIDTHS = {"wide": 1280, "phone": 390}
SEEN = "return [...document.querySelectorAll('.finding')].filter(x => x.checkVisibility()).length"
CONTRAST = """
const channel = x => (x /= 255) <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4
const parse = text => text.match(/[\\d.]+/g).map(Number)
const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
const behind = element => {
  for (let at = element; at; at = at.parentElement) {
    const color = parse(getComputedStyle(at).backgroundColor)
    if (color.length < 4 || color[3] > 0) return color
  }
  return [255, 255, 255]
}
const low = []
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement
  if (!walker.currentNode.textContent.trim() || !element.checkVisibility()) continue
  const pair = [luminance(parse(getComputedStyle(element).color)), luminance(behind(element))].sort((a, b) => b - a)
  const ratio = (pair[0] + 0.05) / (pair[1] + 0.05)
  if (ratio < 4.5) low.push(walker.currentNode.textContent.trim().slice(0, 40) + ' ' + ratio.toFixed(2))
}
return low
"""


def main(page, folder):
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        print(json.dumps(look(driver, pathlib.Path(page).resolve().as_uri(), pathlib.Path(folder))))
    finally:
        driver.quit()


def look(driver, address, folder):
    seen = {"console": [], "overflow": [], "contrast": {}}
    for scheme in ("light", "dark"):
        for name, width in WIDTHS.items():
            driver.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600},
            )
            driver.execute_cdp_cmd(
                "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
            )
            driver.get(address)
            if driver.execute_script("return document.documentElement.scrollWidth > innerWidth"):
                seen["overflow"].append(name)
            size = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
            picture = driver.execute_cdp_cmd(
                "Page.captureScreenshot", {"captureBeyondViewport": True, "clip": {**size, "scale": 1}}
            )
            (folder / f"report-{name}-{scheme}.png").write_bytes(base64.b64decode(picture["data"]))
        seen["contrast"][scheme] = driver.execute_script(CONTRAST)
    seen["all"] = driver.execute_script(SEEN)
    seen["filters"] = {}
    for box in driver.find_elements(By.CSS_SELECTOR, "input[type=checkbox]"):
        box.click()
        seen["filters"][box.get_attribute("id")] = driver.execute_script(SEEN)
        box.click()
    seen["keyboard"] = keyboard(driver, address)
    seen["console"] = [entry["message"] for entry in driver.get_log("browser")]
    return seen


def keyboard(driver, address):
    driver.get(address)
    order = []
    while len(order) < 20 and not (order and order[-1].startswith("show-")):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        focused = driver.switch_to.active_element
        order.append(focused.get_attribute("id") or focused.get_attribute("class") or focused.text)
    driver.switch_to.active_element.send_keys(Keys.SPACE)
    return order + [driver.execute_script(SEEN)]


main(*sys.argv[1:])
