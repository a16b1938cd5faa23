/**
 * The smallest workflow that uses the Action: `darkroom init` writes it, and the README shows it. It ends with a line
 * break.
 */
export const starterWorkflow = `# .github/workflows/darkroom.yml
# Instead of OWNER/darkroom@000…0 write its repository and the full SHA of a commit you trust.
name: Darkroom
on:
  pull_request:
    types: [opened, synchronize, reopened, closed]
    paths: ['templates/**', 'images/**', darkroom.yml]
permissions: {}
concurrency:
  group: darkroom-\${{ github.event.pull_request.number }}
  cancel-in-progress: false # a cancelled run may have paid
  queue: max
jobs:
  darkroom:
    runs-on: ubuntu-24.04
    timeout-minutes: 90
    permissions:
      contents: write # the images, and paid bytes on the branch darkroom/pr-NUMBER
      pull-requests: write # the comment
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          ref: \${{ github.event.pull_request.head.sha || github.sha }}
          persist-credentials: false
      - uses: OWNER/darkroom@0000000000000000000000000000000000000000 # v0.1.0
        with:
          gemini-api-key: \${{ secrets.GEMINI_API_KEY }}
`;
