using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;
using PodDsl.Import.Commands;

namespace PodDsl.Import.Tests.Commands;

public sealed class CommandFuzzTests
{
    private static readonly string[] Scripts =
    [
        """
        #!/bin/bash
        set -e
        TAG=${TAG:-1.2}
        ARGS=(-e A=1 -e "B=x y")
        docker network create -d bridge --subnet 10.9.0.0/24 back
        docker run -d --name db --network back --restart unless-stopped \
          -v pgdata:/var/lib/data -v "$DATA/conf":/conf:ro,cached -e PASS="${PASS:?set it}" "${ARGS[@]}" \
          --mount type=bind,source=./a,target=/b,bind-propagation=rslave --gpus '"device=0,1"' \
          postgres:$TAG -c 'max=200' > /dev/null 2>&1
        ID=$(docker run -dit --link db:database --net=back -u $(id -u):$(id -g) nginx)
        """,
        """
        podman pod create --name p -p 80:80 --share net
        podman run -d --pod p --health-cmd '["CMD","x"]' --security-opt label=disable img "$@"
        cat <<-EOF
        	docker run x
        	EOF
        for i in 1 2; do podman run --name w$i img; done
        podman network connect --alias x back w1
        sh -c "docker run --rm -e 'A=b' img"
        """,
    ];

    private const string Markdown = "# T\n\n```console\n$ docker run -v <your path>:/a \\\n   img\n```\n\n    podman run b\n\n~~~\ndocker create c\n~~~\n";

    private static readonly string[] Pieces =
    [
        "'", "\"", "`", "$(", "${", "}", ")", "(", "\\\n", "\\", "<<EOF\n", "<", ">", "|", "&&", ";", "#", "\n", "~", "$'", "$X", "${X:-", "--", "-", "=", ",", ":", "-v", "--mount", "type=",
        "docker run ", "podman create ", "A=", "A=(", "```\n", "    ", "\0", "\ufffe", "\ud800", "\u00a0", "\t", "\r\n", "sh -c ", "new:", "container:", "[@]",
    ];

    [Fact]
    public void Damaged_scripts_are_read_in_few_steps() => Mutations.Check(Scripts, Pieces, (text, steps) => Read("x.sh", text, steps), stepsOfCharacter: 60);

    [Fact]
    public void Damaged_Markdown_is_read_in_few_steps() => Mutations.Check([Markdown], Pieces, (text, steps) => Read("x.md", text, steps), stepsOfCharacter: 60);

    /// <summary>Deep and long texts cost as many steps for each character as short ones.</summary>
    [Theory]
    [InlineData("$(")]
    [InlineData("${")]
    [InlineData("\"$(")]
    [InlineData("`")]
    [InlineData("'")]
    [InlineData("A=(")]
    [InlineData("<<E ")]
    [InlineData("docker run -v ")]
    [InlineData("docker run a;")]
    [InlineData("A=x docker run $A a\n")]
    [InlineData("A=$A$A;")]
    [InlineData("A+=(\"${A[@]}\" x);")]
    [InlineData("docker run --name a --link a:a --net container:a a\n")]
    [InlineData("sh -c 'docker ")]
    public void Crowds_cost_few_steps(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        var count = 0;

        CommandImport.Read("x.sh", text, "/", new Steps(() => count++, TestContext.Current.CancellationToken));

        Assert.True(count < 20 * text.Length, $"{count} steps");
    }

    private static void Read(string path, string text, Steps steps)
    {
        var imported = CommandImport.Read(path, text, "/srv", steps);
        foreach (var unit in imported.Units)
        {
            ExpressibleUnits.Write(unit, UnitFormats.Of(UnitFormat.Quadlet), CommandText.Target, [], []);
        }

        foreach (var note in imported.Notes)
        {
            Assert.InRange(note.Source.Start, 0, text.Length);
            Assert.InRange(note.Source.Start + note.Source.Length, 0, text.Length + 1);
        }
    }
}
