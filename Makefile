# 명령의 내용은 tools/에 있는 파이썬 모듈이 맡습니다.

# 이 컴퓨터에 있는 파이썬 가운데 지원하는 것: make PYTHON=python3.12 book 처럼 정해 줄 수도 있습니다.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null \
	&& echo $$p && break; done)
VENV_PYTHON := .venv/bin/python
PORT ?= 8000

.PHONY: book serve test bench exercises requirements setup python

book: setup
	@$(VENV_PYTHON) -m tools.book

# 이미 만든 책을 여는 데에는 설치할 것이 없습니다.
serve: python
	@"$(PYTHON)" -m tools.serve "$(PORT)"

test: setup
	@$(VENV_PYTHON) -m tools.chromium
	$(VENV_PYTHON) -m ruff check
	$(VENV_PYTHON) -m ruff format --check
# 채점에 쓰는 샌드박스를 미리 컴파일해 둡니다. 처음 한 번 1~2분이 걸리므로 그동안 다른 검사를 합니다.
	@$(VENV_PYTHON) -m cnn_course.grading prepare & \
	$(VENV_PYTHON) -m coverage run -m pytest cnn_course tests/package && wait $$!
	@$(VENV_PYTHON) -m coverage report
	$(VENV_PYTHON) -m pytest -n auto tests --ignore=tests/package

bench: setup
	@$(VENV_PYTHON) -m tools.bench

exercises: setup
	@$(VENV_PYTHON) -m tools.exercises

requirements: setup
	@$(VENV_PYTHON) -m tools.requirements

setup: python
	@"$(PYTHON)" -m tools.setup $(if $(filter command environment,$(firstword $(origin PYTHON))),--this-python)

python:
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11, 3.12, 3.13 가운데 하나가 필요한데 찾지 못했습니다. https://www.python.org/downloads/ 에서 3.13을 설치한 뒤 다시 실행하십시오." >&2; exit 1; }
