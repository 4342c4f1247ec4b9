"""Every `aws` command of the page about AWS Batch, in order, against moto; its tasks are run here as containers would be.

moto has no machines: what is not run is marked so on the page. What moto does not know is in `UNKNOWN`, with an answer in its
place; one that moto knows by now fails the test.
"""

import json
import logging
import os
import pathlib
import sys

# Amazon's own policies can be attached; moto looks at this when it is imported.
os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"

import boto3
import requests
from moto.batch import responses
from moto.server import ThreadedMotoServer

import batch_service
import markdown
import proofs
import session

PAGE = markdown.ROOT / "Documentation/ArrayJobs/AWSBatch.md"
AWS = pathlib.Path(sys.executable).with_name("aws")
REGION = "eu-central-1"
COUNT = 24
# What the first submission trains; the rest is lost, and submitted by --missing.
FIRST = range(22)
# The beginning of a command: what is answered instead, and why.
UNKNOWN = {
    # Only parameters of Amazon's own images are there.
    "ssm get-parameter --name /aws/service/canonical": ("ami-03cf127a", "parameters of Ubuntu's images"),
}
# What moto wants beyond what AWS does, which has a role of its own for Batch.
ADDED = {"batch create-compute-environment": ["--service-role", "arn:aws:iam::123456789012:role/batch"]}

SUBSTITUTE = '''\
#!{python}
import json, os, pathlib, subprocess, sys

words = sys.argv[1:]
for beginning, answer in json.loads({unknown!r}):
    if " ".join(words).startswith(" ".join(beginning)):
        with open({used!r}, "a") as file:
            file.write(" ".join(beginning) + "\\n")
        done = subprocess.run([{aws!r}, *words], capture_output=True)
        if done.returncode == 0:
            sys.exit("moto knows " + " ".join(beginning) + " by now: take it out of UNKNOWN")
        print(answer)
        sys.exit()
for beginning, more in json.loads({added!r}).items():
    words += more if " ".join(words).startswith(beginning) else []
with open({calls!r}, "a") as file:
    file.write(json.dumps(words) + "\\n")
os.execv({aws!r}, [{aws!r}, *words])
'''


def prove(report, programs, folder):
    listjobs, responses.BatchResponse.listjobs = responses.BatchResponse.listjobs, batch_service.list_jobs
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        url = f"http://{host}:{port}"
        requests.post(f"{url}/moto-api/config", json={"batch": {"use_docker": False}}, timeout=30)
        Prover(report, programs, folder, url).prove()
    finally:
        server.stop()
        responses.BatchResponse.listjobs = listjobs


class Prover:
    def __init__(self, report, programs, folder, url):
        self.report, self.programs, self.folder, self.url = report, programs, folder, url
        self.place, self.bin = folder / "desk", folder / "bin"
        self.place.mkdir()
        self.bin.mkdir()
        self.calls, self.used = folder / "calls", folder / "used"
        program = self.bin / "aws"
        program.write_text(SUBSTITUTE.format(
            python=sys.executable, aws=str(AWS), calls=str(self.calls), used=str(self.used), added=json.dumps(ADDED),
            unknown=json.dumps([[beginning.split(), answer] for beginning, (answer, _) in UNKNOWN.items()])))
        program.chmod(0o755)
        self.environment = proofs.clean_environment(
            self.bin, programs, AWS_ACCESS_KEY_ID="nobody", AWS_SECRET_ACCESS_KEY="nothing", AWS_ENDPOINT_URL=url,
            AWS_EC2_METADATA_DISABLED="true")

    def client(self, service):
        return boto3.client(
            service, endpoint_url=self.url, region_name=REGION, aws_access_key_id="nobody", aws_secret_access_key="nothing")

    def prove(self):
        self.client("iam").create_role(RoleName="batch", AssumeRolePolicyDocument="{}")
        blocks = markdown.blocks(PAGE)
        end = next(index for index, block in enumerate(blocks) if "terminate-instances" in block.text)
        with session.Session(self.place, self.environment, seconds=300) as shell:
            count, reasons = session.run_page(PAGE, shell, blocks=blocks[:end], after=self.after, prepared=self.prepared)
            self.require_infrastructure()
            done = proofs.run(
                ["sweep", "status", "hyperparam_list.yml", "--storage", self.place / "storage/digits", "--json"],
                env=self.environment | {"AWS_DEFAULT_REGION": REGION}, cwd=self.place)
            proofs.require_equal(json.loads(done.stdout)["complete"]["count"], COUNT, "the complete models")
            more, _ = session.run_page(PAGE, shell, blocks=blocks[end:], prepared=self.prepared)
        calls = [json.loads(line) for line in self.calls.read_text().splitlines()]
        unused = set(UNKNOWN) - set(self.used.read_text().splitlines() if self.used.exists() else [])
        proofs.require(not unused, f"the page has no longer {unused}")
        self.report.proved(
            f"{len(calls)} calls of aws in {count + more} scripts succeed with moto, {len(UNKNOWN)} are answered in its place; "
            f"{COUNT} of {COUNT} models are there, {COUNT - len(FIRST)} of them by --missing")
        for reason in sorted(set(reasons)):
            self.report.note(f"not run: {reason}")
        self.require_nothing_left()

    def prepared(self, script):
        """Where the page has the mount, there is a folder here."""
        if any(line.startswith("sweep ") for line in script.splitlines()):
            return script.replace("/storage", f"{self.place}/storage")
        return script

    def after(self, block):
        """Runs the tasks that were submitted, as their containers would."""
        if "sweep submit" not in block.text:
            return
        batch = self.client("batch")
        identifiers = [job["jobId"] for job in batch.list_jobs(
            jobQueue="sweeps", filters=[{"name": "JOB_NAME", "values": ["sweep-*"]}])["jobSummaryList"]]
        jobs = [batch.describe_jobs(jobs=[identifier])["jobs"][0] for identifier in identifiers]
        job = max(jobs, key=lambda job: (job["createdAt"], "SWEEP_INDICES" in str(job)))
        told = {each["name"]: each["value"] for each in job["container"]["environment"]}
        size = job["arrayProperties"]["size"]
        is_first = "--missing" not in block.text
        proofs.require_equal(size, COUNT if is_first else COUNT - len(FIRST), "the size of the array")
        for position in FIRST if is_first else range(size):
            proofs.run(
                job["container"]["command"],
                env=self.environment | told | {"AWS_BATCH_JOB_ARRAY_INDEX": str(position), "AWS_BATCH_JOB_ATTEMPT": "1"})

    def require_infrastructure(self):
        """What was made fits together: the mount, its access point, its network."""
        efs, ec2 = self.client("efs"), self.client("ec2")
        system, = efs.describe_file_systems()["FileSystems"]
        access, = efs.describe_access_points()["AccessPoints"]
        definition = self.client("batch").describe_job_definitions(jobDefinitionName="sweeps")["jobDefinitions"][0]
        volume, = definition["containerProperties"]["volumes"]
        proofs.require_equal(volume["efsVolumeConfiguration"]["fileSystemId"], system["FileSystemId"], "the volume's file system")
        proofs.require_equal(
            volume["efsVolumeConfiguration"]["authorizationConfig"]["accessPointId"], access["AccessPointId"], "the access point")
        targets = efs.describe_mount_targets(FileSystemId=system["FileSystemId"])["MountTargets"]
        subnets = ec2.describe_subnets()["Subnets"]
        proofs.require_equal({target["SubnetId"] for target in targets}, {subnet["SubnetId"] for subnet in subnets}, "the mount targets")
        environment, = self.client("batch").describe_compute_environments()["computeEnvironments"]
        machines, = environment["computeResources"]["securityGroupIds"]
        for target in targets:
            group, = efs.describe_mount_target_security_groups(MountTargetId=target["MountTargetId"])["SecurityGroups"]
            rule, = ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"][0]["IpPermissions"]
            proofs.require_equal((rule["FromPort"], rule["ToPort"], rule["UserIdGroupPairs"][0]["GroupId"]), (2049, 2049, machines), "NFS")
        self.report.proved(f"{len(targets)} zones have a mount target, which takes NFS from the queue's machines alone")

    def require_nothing_left(self):
        ec2 = self.client("ec2")
        left = {
            "file systems": self.client("efs").describe_file_systems()["FileSystems"],
            "repositories": self.client("ecr").describe_repositories()["repositories"],
            "queues": [each for each in self.client("batch").describe_job_queues()["jobQueues"] if each["status"] != "DELETED"],
            "compute environments": [each for each in self.client("batch").describe_compute_environments()["computeEnvironments"]
                                     if each["status"] != "DELETED"],
            "roles": [each["RoleName"] for each in self.client("iam").list_roles()["Roles"] if each["RoleName"].startswith("sweeps")],
            "security groups": [each["GroupName"] for each in ec2.describe_security_groups()["SecurityGroups"]
                                if each["GroupName"].startswith("sweeps")],
            "instances": [each for reservation in ec2.describe_instances()["Reservations"] for each in reservation["Instances"]
                          if each["State"]["Name"] != "terminated"],
        }
        left = {name: each for name, each in left.items() if each}
        proofs.require(not left, f"taking it all down leaves {left}")
        self.report.proved("taking it all down leaves nothing")
