"""The workflow that publishes the book: sound, careful with rights, and its own steps do work."""

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import numpy as np
import pytest
import yaml
from PIL import Image

from tools.addresses import pages_address, read_addresses
from tools.publish import WANTED
from tools.social_card import CARD, card

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PUBLISH = ROOT / ".github" / "workflows" / "publish.yml"
SCRIPTS = Path(sysconfig.get_path("scripts"))
LINTERS = {
    "schema": ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
    "security": ["zizmor", "--offline", "--no-progress", "--persona=pedantic"],
}
FAULTS = [
    ("schema", "    runs-on: ubuntu-24.04\n", "", "runs-on"),
    ("schema", "timeout-minutes: 60", "timeout-minutes: long", "timeout-minutes"),
    ("security", r"@[0-9a-f]{40} # v5\.0\.0", "@v5", "unpinned-uses"),
    ("security", r" +with:\n +persist-credentials: false\n", "", "artipacked"),
    ("security", r"permissions: \{\}\n", "permissions: write-all\n", "excessive-permissions"),
    ("security", r"\$GITHUB_REPOSITORY", "${{ github.head_ref }}", "template-injection"),
]
by_bash = pytest.mark.skipif(os.name == "nt", reason="the workflow's steps run on Linux, by bash")


def lint(linter, file):
    program, *options = LINTERS[linter]
    run = subprocess.run([SCRIPTS / program, *options, file],
                         capture_output=True, encoding="utf-8", check=False)  # fmt: skip
    return run.returncode, run.stdout + run.stderr


@pytest.mark.parametrize("linter", LINTERS)
@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_is_sound(linter, file):
    status, output = lint(linter, file)
    assert status == 0, output


@pytest.mark.parametrize("linter, sound, fault, told", FAULTS, ids=[f[3] for f in FAULTS])
def test_a_fault_is_found(linter, sound, fault, told, tmp_path):
    text, times = re.subn(sound, lambda _: fault, PUBLISH.read_text(encoding="utf-8"))
    file = tmp_path / ".github" / "workflows" / "publish.yml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    status, output = lint(linter, file)
    assert times and status != 0 and told in output, output


def test_only_what_all_tests_have_passed_is_published():
    jobs = yaml.safe_load(PUBLISH.read_text(encoding="utf-8"))["jobs"]
    writing = [name for name, job in jobs.items() if "write" in job["permissions"].values()]
    assert writing == ["publish"] and jobs["publish"]["needs"] == "test"
    assert "pull_request" in jobs["publish"]["if"] and "refs/heads/main" in jobs["publish"]["if"]
    assert {"run": "make test"} in jobs["test"]["steps"]


@pytest.mark.parametrize(
    "written, read",
    [
        ("https://github.com/cnn/book", "https://github.com/cnn/book"),
        (" https://github.com/cnn/book.git/ ", "https://github.com/cnn/book"),
        ("", ""),
    ],
)
def test_a_repositorys_address_is_made_plain(written, read, tmp_path):
    config = config_with(tmp_path, repository=written)
    assert read_addresses(config).repository == read


@pytest.mark.parametrize(
    "written",
    [
        "http://github.com/cnn/book",
        "https://gitlab.com/cnn/book",
        "https://github.com/cnn",
        "https://github.com/cnn/book/tree/main",
        "git@github.com:cnn/book.git",
        "github.com/cnn/book",
    ],
)
def test_a_wrong_repository_is_told(written, tmp_path):
    config = config_with(tmp_path, repository=written)
    with pytest.raises(SystemExit, match=r"GitHub 저장소의 주소.*" + re.escape(repr(written))):
        read_addresses(config)


@pytest.mark.parametrize(
    "written, read",
    [
        ("https://cnn.github.io/book/", "https://cnn.github.io/book"),
        ("https://cnn.example/index.html", "https://cnn.example"),
        ("", ""),
    ],
)
def test_a_sites_address_is_made_plain(written, read, tmp_path):
    assert read_addresses(config_with(tmp_path, site=written)).site == read


@pytest.mark.parametrize(
    "written",
    ["http://cnn.example", "cnn.example/book", "https://", "https://a b.example", "https://[",
     "https://cnn.example/?page=1", "https://cnn.example/#top"],
)  # fmt: skip
def test_a_wrong_site_is_told(written, tmp_path):
    config = config_with(tmp_path, site=written)
    with pytest.raises(SystemExit, match=r"책을 올린 주소.*" + re.escape(repr(written))):
        read_addresses(config)


def config_with(folder, repository="", site=""):
    config = folder / "_config.yml"
    text = yaml.safe_dump({"repository": {"url": repository}, "html": {"baseurl": site}})
    config.write_text(text, encoding="utf-8")
    return config


def test_where_github_shows_a_repositorys_pages():
    assert pages_address("https://github.com/Cnn/Book") == "https://cnn.github.io/Book"
    assert pages_address("https://github.com/Cnn/cnn.github.io") == "https://cnn.github.io"


class Project:
    """A copy of the project under git, with a remote, in which the workflow's steps run."""

    def __init__(self, root):
        self.root, self.remote, self.html = root, root.parent / "remote.git", root / "_build/html"
        python = root / ".venv" / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
        python.chmod(0o755)
        self.git("init", "--quiet", "--bare", "--initial-branch=main", str(self.remote))
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("remote", "add", "origin", str(self.remote))
        self.git("add", "README.md")
        self.git("-c", "user.name=x", "-c", "user.email=x", "commit", "--quiet", "-m", "첫 커밋")
        self.git("push", "--quiet", "origin", "main")

    def run(self, command, stdin=""):
        environment = {
            **os.environ, "PYTHONPATH": str(self.root), "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.autocrlf", "GIT_CONFIG_VALUE_0": "input",
            "GITHUB_REPOSITORY": "Cnn/book", "TOKEN": "the-token", "GIT_TERMINAL_PROMPT": "0",
        }  # fmt: skip
        return subprocess.run(command, cwd=self.root, env=environment, input=stdin,
                              capture_output=True, encoding="utf-8", check=False)  # fmt: skip

    def git(self, *arguments):
        done = self.run(["git", *arguments])
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def step(self, text):
        """Run the workflow's step whose commands have ``text``, as a runner does."""
        steps = yaml.safe_load(PUBLISH.read_text(encoding="utf-8"))["jobs"]["publish"]["steps"]
        (commands,) = [step["run"] for step in steps if text in step.get("run", "")]
        return self.run(["bash", "-e", "-c", commands])

    def published(self):
        """Return the files of the remote's branch, by their names."""
        listed = self.git("--git-dir", str(self.remote), "ls-tree", "-r", "-z", "gh-pages")
        return {line.split("\t")[1] for line in listed.split("\0") if line}


@pytest.fixture(scope="module")
def project(project_copy):
    project = Project(project_copy("책"))
    names = [*WANTED, "book/01_lenet.html", "notebooks/01_lenet.ipynb", "book/한글 이름.html",
             "exercises/01_lenet.zip", "exercises/cnn.whl"]  # fmt: skip
    for name in names:
        (project.html / name).parent.mkdir(parents=True, exist_ok=True)
        (project.html / name).write_bytes(b"line\r\n")
    project.names = set(names)
    return project


@by_bash
def test_the_steps_find_the_addresses_and_publish_the_book(project):
    refused = project.step("tools.publish")
    assert refused.returncode == 1 and "_config.yml에 책을 올릴 주소가 없습니다" in refused.stderr

    comments = re.findall("#.*", (project.root / "_config.yml").read_text(encoding="utf-8"))
    assert project.step("tools.addresses").returncode == 0
    read = read_addresses(project.root / "_config.yml")
    assert (read.repository, read.site) == (
        "https://github.com/Cnn/book",
        "https://cnn.github.io/book",
    )
    assert read.colab.endswith("/github/Cnn/book/blob/gh-pages/notebooks")
    written = (project.root / "_config.yml").read_text(encoding="utf-8")
    assert re.findall("#.*", written) == comments

    before = project.git("status", "--porcelain"), project.git("rev-parse", "HEAD")
    done = project.step("tools.publish")
    assert done.returncode == 0, done.stderr
    assert "https://cnn.github.io/book/" in done.stdout
    assert project.published() == project.names
    size = project.git("--git-dir", str(project.remote), "cat-file", "-s", "gh-pages:index.html")
    assert size == "6"  # with the line end that it had
    assert (project.git("status", "--porcelain"), project.git("rev-parse", "HEAD")) == before


@by_bash
def test_addresses_that_are_there_are_kept(project):
    config = project.root / "_config.yml"
    kept = config.read_text(encoding="utf-8")
    own = kept.replace("https://cnn.github.io/book", "https://cnn.example")
    config.write_text(own, encoding="utf-8")
    assert project.step("tools.addresses").returncode == 0
    assert config.read_text(encoding="utf-8") == own
    config.write_text(kept, encoding="utf-8")


@by_bash
def test_a_newer_book_takes_the_place_of_the_old_one(project):
    (project.html / "book" / "한글 이름.html").unlink()
    (project.html / "book" / "new.html").write_text("새 쪽", encoding="utf-8")
    assert project.step("tools.publish").returncode == 0
    assert (
        "book/new.html" in project.published() and "book/한글 이름.html" not in project.published()
    )
    history = project.git("--git-dir", str(project.remote), "rev-list", "gh-pages")
    assert len(history.split()) == 1
    assert len(project.git("--git-dir", str(project.remote), "rev-list", "main").split()) == 1


@by_bash
def test_a_book_that_is_not_all_there_stays_unpublished(project):
    before = project.published()
    (project.html / "notebooks" / "01_lenet.ipynb").unlink()
    (project.html / "book" / "half.html").write_text("", encoding="utf-8")
    refused = project.step("tools.publish")
    assert refused.returncode == 1 and project.published() == before
    assert "- 없는 파일: notebooks/01_lenet.ipynb" in refused.stderr
    (project.html / "notebooks" / "01_lenet.ipynb").write_text("{}", encoding="utf-8")
    (project.root / "_build" / "unfinished").touch()
    assert project.step("tools.publish").returncode == 1 and project.published() == before


@by_bash
def test_git_gets_the_token_from_the_environment_alone(project):
    project.step("tools.publish")
    asked = "protocol=https\nhost=github.com\npath=Cnn/book\n\n"
    told = project.run(["git", "credential", "fill"], asked).stdout
    assert "username=x-access-token\n" in told and "password=the-token\n" in told
    assert "the-token" not in (project.root / ".git" / "config").read_text(encoding="utf-8")


def test_the_shared_picture_is_the_one_that_is_drawn():
    with Image.open(CARD) as picture:
        stored = np.asarray(picture.convert("RGB"), dtype=float)
    assert stored.shape == (630, 1200, 3)
    assert np.abs(stored - card()[..., :3]).mean() < 2
