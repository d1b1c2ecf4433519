using static PodDsl.Import.Tests.Commands.CommandText;

namespace PodDsl.Import.Tests.Commands;

public sealed class CommandImportTests
{
    private const string Run = "docker run -d --rm --name web ";
    private const string Image = " nginx:1";

    [Fact]
    public void Input_and_terminal_in_one_word_are_one_note() => Assert.Equal(
        ["-it"], Read("docker run -itd --name web docker.io/library/nginx").Notes.Where(note => note.Message.Contains("nobody sits", StringComparison.Ordinal)).Select(note => note.Subject));

    [Fact]
    public void Command_becomes_container() => Assert.Equal(
        """
        web.container
        [Container]
        Image=docker.io/library/nginx:1
        ContainerName=web
        PublishPort=8080:80
        Volume=data:/data
        Environment=A=b
        Exec=nginx -g "daemon off;"
        [Service]
        Restart=always
        [Install]
        WantedBy=default.target
        """,
        QuadletOf("docker run -d --rm --name web -p 8080:80 -v data:/data -e A=b --restart always nginx:1 nginx -g 'daemon off;'"));

    [Theory]
    [InlineData("docker stop $(docker ps -q)\ndocker run --name web nginx:1", "")]
    [InlineData("die() { echo \"$@\" docker; }\ndocker run --name web nginx:1", "")]
    [InlineData("docker run --name web -e A=$(make-it) nginx:1", "Changed $(make-it)")]
    [InlineData("grep docker $FILE\ndocker run --name web -v $FILE:/f nginx:1", "Changed $FILE")]
    public void Variable_is_told_only_if_a_unit_has_it(string script, string notes) => Assert.Equal(
        notes, string.Join('\n', Read(script).Notes.Where(note => note.Kind == NoteKind.Changed || note.Subject.Contains('$', StringComparison.Ordinal)).Select(note => $"{note.Kind} {note.Subject}")));

    [Fact]
    public void Arrays_within_arrays_are_none_however_many_there_are() => Assert.Equal(
        ["web.container"], Read(string.Concat(Enumerable.Repeat("a=(", 200_000)) + "x)\ndocker run --name web nginx:1\n").Units.Select(unit => unit.FileName));

    [Fact]
    public void Command_in_a_variable_is_told() => Assert.Contains(
        Read("docker run --name web nginx:1\n$RUNTIME run -d --name b redis\n").Notes, note => note.Message.Contains("$RUNTIME (2)", StringComparison.Ordinal));

    [Fact]
    public void Option_of_a_volume_without_a_device_goes_to_podman() => Assert.Equal(
        "v.volume\n[Volume]\nVolumeName=v\nDriver=rclone\nPodmanArgs=--opt=path=remote\nPodmanArgs=--opt=type=sftp\nPodmanArgs=--opt=o=ro",
        QuadletOf("docker volume create -d rclone --name v -o path=remote -o type=sftp -o o=ro"));

    [Theory]
    [InlineData("-p 80:80 -p 443:443", "PublishPort=80:80\nPublishPort=443:443")]
    [InlineData("-p80:80", "PublishPort=80:80")]
    [InlineData("-tdp 80:80", "PublishPort=80:80\nPodmanArgs=--tty")]
    [InlineData("--publish=80:80,81:81", "PublishPort=80:80\nPublishPort=81:81")]
    [InlineData("--net host", "Network=host")]
    [InlineData("--network bridge", "")]
    [InlineData("--network name=back,alias=x,ip=10.0.0.2", "Network=back:alias=x,ip=10.0.0.2")]
    [InlineData("-v ./a:/a", "Volume=/srv/app/a:/a")]
    [InlineData("-v ../a:/a:ro", "Volume=/srv/a:/a:ro")]
    [InlineData("-v ~/a:/a", "Volume=%h/a:/a")]
    [InlineData("-v ~bob/a:/a", "Volume=~bob/a:/a")]
    [InlineData("-v $HOME/a:/a", "Volume=%h/a:/a")]
    [InlineData("-v \"$(pwd)/a b\":/a", "Volume=/srv/app/a b:/a")]
    [InlineData("-v $PWD:/a", "Volume=/srv/app:/a")]
    [InlineData("-v /a:/a:cached,z", "Volume=/a:/a:z")]
    [InlineData("-v /var/run/docker.sock:/s", "Volume=%t/podman/podman.sock:/s")]
    [InlineData("--mount type=bind,src=./a,target=/a,readonly", "Mount=type=bind,source=/srv/app/a,destination=/a,readonly")]
    [InlineData("--mount type=volume,target=/a", "Volume=/a")]
    [InlineData("--mount source=a,target=/a", "Mount=type=volume,source=a,destination=/a")]
    [InlineData("--mount type=bind,source=/a,target=/b,bind-recursive=disabled", "Mount=type=bind,source=/a,destination=/b,bind-nonrecursive")]
    [InlineData("-u 1:2", "User=1\nGroup=2")]
    [InlineData("-u $(id -u):$(id -g)", "User=%U\nGroup=%G")]
    [InlineData("--env-file x.env", "EnvironmentFile=/srv/app/x.env")]
    [InlineData("--gpus all", "AddDevice=nvidia.com/gpu=all")]
    [InlineData("--gpus '\"device=0,1\"'", "AddDevice=nvidia.com/gpu=0\nAddDevice=nvidia.com/gpu=1")]
    [InlineData("--gpus 2", "AddDevice=nvidia.com/gpu=0\nAddDevice=nvidia.com/gpu=1")]
    [InlineData("--runtime nvidia", "AddDevice=nvidia.com/gpu=all")]
    [InlineData("--runtime crun", "GlobalArgs=--runtime=crun")]
    [InlineData("--security-opt no-new-privileges:true", "NoNewPrivileges=true")]
    [InlineData("--security-opt seccomp=p.json", "SeccompProfile=/srv/app/p.json")]
    [InlineData("--security-opt seccomp:unconfined", "SeccompProfile=unconfined")]
    [InlineData("--security-opt label:disable", "SecurityLabelDisable=true")]
    [InlineData("--security-opt label=type:x_t", "SecurityLabelType=x_t")]
    [InlineData("--security-opt apparmor=unconfined", "AppArmor=unconfined")]
    [InlineData("--security-opt systempaths=unconfined", "Unmask=ALL")]
    [InlineData("--security-opt label=user:u", "PodmanArgs=--security-opt=label=user:u")]
    [InlineData("--cap-add NET_ADMIN,SYS_TIME --cap-drop=ALL", "DropCapability=ALL\nAddCapability=NET_ADMIN\nAddCapability=SYS_TIME")]
    [InlineData("--device /dev/dri:/dev/dri", "AddDevice=/dev/dri:/dev/dri")]
    [InlineData("--cpus 1.5 --memory 1g", "Memory=1g\nPodmanArgs=--cpus 1.5")]
    [InlineData("--label io.containers.autoupdate=registry -l a=b", "AutoUpdate=registry\nLabel=a=b")]
    [InlineData("--health-cmd 'curl -f http://x || exit 1' --health-interval=30s", "HealthCmd=curl -f http://x || exit 1\nHealthInterval=30s")]
    [InlineData("--privileged --init", "RunInit=true\nPodmanArgs=--privileged")]
    [InlineData("--hostname a --domainname b.c", "HostName=a.b.c")]
    [InlineData("--log-driver syslog --log-opt max-size=1m --log-opt max-file=3", "LogOpt=max-size=1m")]
    [InlineData("--read-only --tmpfs /run:rw,size=1m", "Tmpfs=/run:rw,size=1m\nReadOnly=true")]
    [InlineData("--platform linux/arm64 --pull always", "Pull=always\nPodmanArgs=--platform linux/arm64")]
    [InlineData("--restart unless-stopped", "Restart=always")]
    [InlineData("--restart on-failure:5", "StartLimitIntervalSec=infinity\nStartLimitBurst=5\nRestart=on-failure")]
    [InlineData("--entrypoint '' -w /x", "WorkingDir=/x\nEntrypoint=")]
    [InlineData("--memory-swappiness 0 --oom-kill-disable", "PodmanArgs=--memory-swappiness 0\nPodmanArgs=--oom-kill-disable")]
    [InlineData("--pids-limit 100 --ulimit nofile=1:2 --sysctl a.b=1", "Sysctl=a.b=1\nUlimit=nofile=1:2\nPidsLimit=100")]
    [InlineData("-e 'A=x y' -e B='$x%h' -e C", "Environment=\"A=x y\"\nEnvironment=B=$$x%%h\nEnvironment=C")]
    [InlineData("--userns host --pid host --ipc=host --uts host", "UserNS=host\nPodmanArgs=--ipc host\nPodmanArgs=--pid host\nPodmanArgs=--uts host")]
    public void Flag_of_docker_becomes_key(string flags, string keys) =>
        Assert.Equal(("ContainerName=web\n" + keys).Trim(), Ordered(Keys(Run + flags + Image)));

    /// <summary>The name of the container first, wherever the catalogue has it.</summary>
    private static string Ordered(string lines) => string.Join('\n', lines.Split('\n').OrderBy(line => !line.StartsWith("ContainerName=", StringComparison.Ordinal)));

    [Theory]
    [InlineData("nginx", "docker.io/library/nginx")]
    [InlineData("grafana/grafana:1", "docker.io/grafana/grafana:1")]
    [InlineData("ghcr.io/a/b", "ghcr.io/a/b")]
    [InlineData("localhost/a", "localhost/a")]
    [InlineData("host:5000/a", "host:5000/a")]
    [InlineData("docker.io/nginx", "docker.io/nginx")]
    public void Docker_looks_for_short_names_at_its_hub(string image, string full)
    {
        Assert.Contains($"Image={full}\n", QuadletOf("docker run " + image) + "\n", StringComparison.Ordinal);
        Assert.Contains($"Image={image}\n", QuadletOf("podman run " + image) + "\n", StringComparison.Ordinal);
    }

    [Fact]
    public void Podman_s_short_name_is_left_to_its_rule() => Assert.Equal("", Notes("podman run --rm nginx:1"));

    [Theory]
    [InlineData("notes.txt", "docker run -d --name web nginx:1\ndocker ps\n", "web.container", "")]
    [InlineData("notes.txt", "The web server:\n$ docker run -d --name web nginx:1\n", "", "2:3 Refused notes.txt")]
    [InlineData("notes.txt", "The web server:\n\n    $ docker run -d --name web nginx:1\n", "web.container", "")]
    [InlineData("notes.txt", "To start it, type docker run -d nginx:1\n", "", "1:19 Refused notes.txt")]
    [InlineData("README.md", "Type `docker run -d nginx:1`.\n", "", "1:7 Refused README.md")]
    [InlineData("README.md", "```console\nroot@nas:~# docker run -d --name web nginx:1\nPS C:\\> docker run -d --name b nginx:1\n[root@host ~]# docker run -d --name c nginx:1\n```\n", "web.container b.container c.container", "")]
    public void Text_with_commands_is_read_or_refused(string path, string text, string units, string notes)
    {
        var imported = Read(text, path);

        Assert.Equal(units, string.Join(' ', imported.Units.Select(unit => unit.FileName)));
        Assert.Equal(notes, string.Join('\n', imported.Notes.Where(note => note.Kind == NoteKind.Refused).Select(note => $"{note.Source.Line}:{note.Source.Column} {note.Kind} {note.Subject}")));
    }

    [Theory]
    [InlineData("docker run nginx:1 a '' b", "Exec=a ${EMPTY_WORD} b\nEnvironment=EMPTY_WORD=")]
    [InlineData("docker run nginx:1 find / -exec rm {} \\;", "Exec=find / -exec rm {} ${SEMICOLON}\nEnvironment=SEMICOLON=;")]
    public void Word_that_Quadlet_cannot_say_is_in_a_variable(string script, string lines) => Assert.Equal(lines, Keys(script));

    [Theory]
    [InlineData("sudo docker run --rm nginx:1")]
    [InlineData("sudo -u root -E docker run --rm nginx:1")]
    [InlineData("exec /usr/bin/docker run --rm nginx:1")]
    [InlineData("docker container run --rm nginx:1")]
    [InlineData("docker container create --rm nginx:1")]
    [InlineData("$ docker run --rm nginx:1")]
    [InlineData("cd /x && docker pull nginx:1 && docker run --rm nginx:1")]
    [InlineData("if true; then docker run --rm nginx:1; fi")]
    [InlineData("ID=$(docker run --rm nginx:1)")]
    [InlineData("sh -c 'docker run --rm nginx:1'")]
    [InlineData("docker \\\n  run \\\n  --rm \\\n  nginx:1")]
    [InlineData("docker run `\r\n  --rm `\r\n  nginx:1")]
    [InlineData("docker run --rm nginx:1 > /dev/null 2>&1 &")]
    [InlineData("cat <<EOF\ndocker run --rm other\nEOF\ndocker run --rm nginx:1")]
    [InlineData("# docker run --rm other\ndocker run --rm nginx:1 # docker run other")]
    [InlineData("OPTS='--rm --init=false'\ndocker run $OPTS nginx:1")]
    [InlineData("OPTS=(--rm)\nOPTS+=(--init=false)\ndocker run \"${OPTS[@]}\" nginx:1")]
    [InlineData("DOCKER=docker\n$DOCKER run --rm nginx:1")]
    [InlineData("env A=b docker run --rm nginx:1")]
    [InlineData("timeout -k 5 10 docker run --rm nginx:1")]
    public void Command_is_found(string script) =>
        Assert.Contains("Image=docker.io/library/nginx:1", Assert.Single(Read(script).Units) is var unit ? Lines(unit) : "", StringComparison.Ordinal);

    [Fact]
    public void Flags_of_podman_itself_are_global() => Assert.Equal(
        "GlobalArgs=--log-level=debug\nContainersConfModule=/srv/app/x.conf".Split('\n').Order(),
        Keys("podman --log-level debug --module x.conf run --rm docker.io/library/nginx:1").Split('\n').Order());

    [Fact]
    public void Units_of_a_script_refer_to_each_other() => Assert.Equal(
        """
        back.network
        [Network]
        NetworkName=back
        Driver=bridge
        Subnet=10.9.0.0/24
        data.volume
        [Volume]
        VolumeName=data
        app.pod
        [Pod]
        PodName=app
        PublishPort=80:80
        [Install]
        WantedBy=default.target
        db.container
        [Container]
        Image=docker.io/library/db
        ContainerName=db
        Network=back.network:alias=x
        Volume=data.volume:/data:Z
        [Install]
        WantedBy=default.target
        web.container
        [Unit]
        Requires=db.service
        After=db.service
        [Container]
        Image=docker.io/library/web
        ContainerName=web
        Pod=app.pod
        PodmanArgs=--volumes-from db
        side.container
        [Container]
        Image=docker.io/library/side
        ContainerName=side
        Network=db.container
        [Install]
        WantedBy=default.target
        """,
        QuadletOf("""
            podman network create -d bridge --subnet 10.9.0.0/24 back
            podman volume create data
            podman pod create --name app -p 80:80
            podman run -d --rm --name db --network back:alias=x -v data:/data:Z docker.io/library/db
            podman run -d --rm --name web --pod app --volumes-from db docker.io/library/web
            podman run -d --rm --name side --network container:db docker.io/library/side
            """));

    [Fact]
    public void Pod_that_a_command_makes_gets_its_network() => Assert.Equal(
        """
        app.pod
        [Pod]
        PodName=app
        Network=back
        PublishPort=80:80
        [Install]
        WantedBy=default.target
        web.container
        [Container]
        Image=docker.io/library/web
        ContainerName=web
        Pod=app.pod
        """,
        QuadletOf("podman run -d --rm --pod new:app --name web -p 80:80 --network back docker.io/library/web"));

    [Fact]
    public void Container_joins_a_network_later() => Assert.Contains(
        "Network=a\nNetwork=b:alias=x\n",
        QuadletOf("docker run -d --name web --network a web\ndocker network connect --alias x b web") + "\n",
        StringComparison.Ordinal);

    [Fact]
    public void Options_of_docker_s_networks_have_names_of_their_own() => Assert.Equal(
        "net.network\n[Network]\nNetworkName=net\nInterfaceName=br0\nInternal=true\nOptions=mtu=1400",
        QuadletOf("docker network create --attachable --internal -o com.docker.network.bridge.name=br0 --opt com.docker.network.driver.mtu=1400 net"));

    [Fact]
    public void Volume_keeps_its_options() => Assert.Equal(
        "nfs.volume\n[Volume]\nVolumeName=nfs\nDriver=local\nType=nfs\nDevice=:/export\nOptions=addr=10.0.0.1,rw\nLabel=a=b",
        QuadletOf("docker volume create --driver local --opt type=nfs --opt o=addr=10.0.0.1,rw --opt device=:/export --label a=b nfs"));

    [Fact]
    public void Same_names_get_numbers() => Assert.Equal(
        ["nginx", "nginx-2", "nginx-3"], Read("docker run nginx\ndocker run nginx\ndocker run nginx").Units.Select(unit => unit.Name));

    [Fact]
    public void Losses_have_their_places() => Assert.Equal(
        """
        2:12 Lost --link
        2:31 Lost --storage-opt
        2:45 Lost --foo
        2:59 Lost --log-opt
        """,
        Notes("docker run --rm -d \\\n    --link db:d --storage-opt size=1g --foo=bar --log-opt max-file=2 nginx"));

    [Fact]
    public void One_bad_flag_does_not_prevent_the_rest() => Assert.Contains(
        "PublishPort=80:80", QuadletOf("docker run --no-such --pids-limit many -p 80:80 nginx"), StringComparison.Ordinal);

    [Fact]
    public void Number_that_is_none_goes_to_podman() => Assert.Equal("PodmanArgs=--pids-limit=many", Keys("docker run --rm --pids-limit many nginx:1"));

    [Fact]
    public void Variables_of_the_script_are_resolved_and_kept()
    {
        var imported = Read("TAG=1.2\ndocker run --rm -e TZ=${TZ:-UTC} -e P=$PASS app:$TAG");

        Assert.Equal(
            [("TAG", "1.2", false, false), ("TZ", "UTC", true, false), ("PASS", null, false, true)],
            imported.Variables.OrderBy(variable => variable.Name != "TAG").ThenBy(variable => variable.IsRequired)
                .Select(variable => (variable.Name, variable.Value, variable.IsDefault, variable.IsRequired)));
        Assert.Contains(imported.Texts, text => string.Concat(text.Parts.Select(part => part.Text)) == "docker.io/library/app:1.2" && text.Parts[^1].Variable == "TAG");
        Assert.All(imported.Texts, text => Assert.Contains(imported.Units[0].Settings, setting => setting.Source == text.Source));
        Assert.Equal("2:39 Changed $PASS", Notes(imported));
        Assert.Contains("--env=P=${PASS}", Lines(imported.Units[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Value_from_the_environment_of_the_script_is_known() =>
        Assert.Equal("Environment=A=b", Keys("export A=b\ndocker run --rm -e A nginx:1"));

    [Fact]
    public void Script_sets_a_variable_anew() => Assert.Equal(
        "Environment=A=1\n--\nEnvironment=A=2", string.Join("\n--\n", Read("A=1\ndocker run -e A=$A a\nA=2\ndocker run -e A=$A a").Units.Select(unit => Lines(unit).Split('\n').Single(line => line.StartsWith("Env", StringComparison.Ordinal)))));

    [Fact]
    public void What_only_a_shell_knows_becomes_a_variable() =>
        Assert.Equal("1:26 Changed $(cat /etc/x)", Notes("docker run --rm -e TZ=\"x-$(cat /etc/x)\" nginx"));

    [Fact]
    public void Command_without_an_image_is_refused() => Assert.Equal("1:1 Refused run", Notes("docker run -d --name web"));

    [Fact]
    public void Open_quote_is_told() => Assert.Contains("Changed quote", Notes("docker run --rm -e 'A=b nginx"), StringComparison.Ordinal);

    [Fact]
    public void Other_commands_are_told_with_their_lines()
    {
        var notes = Read("mkdir -p /srv/x\ndocker push x\ndocker exec web ls\ndocker run --rm web").Notes;

        Assert.Contains(notes, note => note is { Kind: NoteKind.Lost, Subject: "docker push", Source.Line: 2 });
        Assert.Contains(notes, note => note is { Kind: NoteKind.Lost, Subject: "docker exec", Source.Line: 3 });
        Assert.Contains(notes, note => note.Kind == NoteKind.Told && note.Message.Contains("mkdir (1)", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_becomes_a_unit_to_which_its_containers_refer() => Assert.Equal(
        """
        web.build
        [Build]
        ImageTag=docker.io/library/web
        File=/srv/app/docker/Dockerfile
        SetWorkingDirectory=/srv/app
        Target=prod
        BuildArg=A=1
        BuildArg="B=x y"
        Pull=always
        PodmanArgs=--no-cache
        web.container
        [Container]
        Image=web.build
        ContainerName=web
        [Install]
        WantedBy=default.target
        other.container
        [Container]
        Image=docker.io/library/other:latest
        ContainerName=other
        [Install]
        WantedBy=default.target
        """,
        QuadletOf("docker build -t web --build-arg A=1 --build-arg 'B=x y' -f docker/Dockerfile --target prod --no-cache --pull -q .\ndocker run --name web web:latest\ndocker run --name other other:latest"));

    [Theory]
    [InlineData("podman build -t localhost/a .", "podman run a", "Image=a.build")]
    [InlineData("podman build --tag a:2 https://example.org/a.git", "podman run localhost/a:2", "SetWorkingDirectory=https://example.org/a.git")]
    [InlineData("docker buildx build --load --progress=plain -t me/a:1 -t me/a:latest ./sub", "docker run me/a", "Image=a.build")]
    [InlineData("docker image build -ta .", "docker run a", "SetWorkingDirectory=/srv/app")]
    public void Forms_of_builds(string build, string run, string line)
    {
        var text = QuadletOf($"{build}\n{run}");

        Assert.Contains("Image=a.build\n", text, StringComparison.Ordinal);
        Assert.Contains(line + "\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docker build .", "1:1 Lost build")]
    [InlineData("cat x | docker build -t a -", "1:27 Lost build")]
    [InlineData("docker build -t a --push .", "1:19 Lost --push")]
    [InlineData("docker build -t a --no-such .", "1:19 Lost --no-such")]
    public void What_a_build_cannot_have_is_told(string script, string note) => Assert.Contains(note, Notes(script).Split('\n'));

    [Theory]
    [InlineData("docker-compose -f x.yml -p app up -d", "docker-compose up", "poddsl import /srv/app/x.yml --to")]
    [InlineData("sudo docker compose --file=y.yml --profile a up", "docker compose up", "poddsl import /srv/app/y.yml --to")]
    [InlineData("podman-compose up -d", "podman-compose up", "poddsl import /srv/app --to")]
    public void Compose_is_named_with_the_command_that_imports_it(string script, string subject, string command)
    {
        var note = Assert.Single(Read(script).Notes);

        Assert.Equal((NoteKind.Lost, subject), (note.Kind, note.Subject));
        Assert.Contains(command, note.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_that_starts_nothing_needs_no_note() => Assert.Empty(Read("docker compose -f x.yml down\npodman-compose logs\n").Notes);

    [Fact]
    public void Blocks_of_code_of_a_Markdown_file_are_read() => Assert.Equal(
        ["one", "two", "three"],
        Read(
            """
            # Title

            Run `docker run inline`, or docker run prose.

            ```console
            $ docker run --name one \
                one
            Unable to find image
            # docker run --name two two
            ```

            ```yaml
            command: docker run yaml
            ```

                docker run --name three three

            1. docker run item
            """,
            "README.md").Units.Select(unit => unit.Name));

    [Fact]
    public void Placeholders_of_documentation_stay_one_word() =>
        Assert.Equal("Volume=<your path>:/data", Keys("docker run --rm -v <your path>:/data nginx:1"));

    [Fact]
    public void Words_of_a_command_line_are_no_script()
    {
        var imported = CommandImportOf("docker", "run", "--rm", "-e", "A=$x y", "nginx:1", "--", "a b");

        Assert.Equal("nginx.container\n[Container]\nImage=docker.io/library/nginx:1\nEnvironment=\"A=$$x y\"\nExec=-- \"a b\"\n[Install]\nWantedBy=default.target", QuadletOf(imported));
    }

    [Fact]
    public void Other_command_line_is_refused() => Assert.Equal("1:1 Refused ls", Notes(CommandImportOf("ls", "-l")));

    private static Imported CommandImportOf(params string[] words) => Import.Commands.CommandImport.ReadWords(words, Folder);
}
